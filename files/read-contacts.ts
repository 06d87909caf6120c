import type { Parsed } from '../domain/source/issue';
import { type ContactsTable, readContactsTable } from '../domain/units/contacts-table';
import { keptTable, partsOfTable } from './kept-table';
import { readTable } from './tables/read-table';

/** A table of contacts as it came, kept as text so that it can be read again. */
export interface UploadedContacts {
  table: ContactsTable;
  text: string;
}

/** Ending of the name under which such a table is kept; before it stands the register. */
const ENDING = '.dau-moi.csv';

/** @example contactsFile('gialai-2025') // 'gialai-2025.dau-moi.csv' */
export function contactsFile(register: string): string {
  return `${register}${ENDING}`;
}

/** The register of a kept table of contacts; null where the kept file is a register. */
export function registerOfContacts(file: string): string | null {
  return file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : null;
}

/** Reads a table that only renews contacts; null where it is another file. @see readContactsTable */
export async function readContactsUpload(name: string, content: Buffer): Promise<Parsed<UploadedContacts> | null> {
  const read = /\.(?:csv|xlsx)$/i.test(name) ? await readTable(content, name) : null;
  return read?.ok ? readKeptContacts(name, keptTable(read.value, '')) : null;
}

/** The same from kept text. */
export function readKeptContacts(file: string, kept: string): Parsed<UploadedContacts> | null {
  const { text, notes } = partsOfTable(kept);
  const read = readContactsTable(text, file);
  if (!read?.ok) return read;
  return { ok: true, value: { table: { ...read.value, notes: [...notes, ...read.value.notes] }, text: kept } };
}
