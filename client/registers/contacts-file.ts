import { basename, extname } from 'node:path';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { Parsed } from '../../domain/source/issue';
import type { Instant } from '../../domain/time/time';
import type { ContactsTable } from '../../domain/units/contacts-table';
import { registerIdOf } from '../../domain/units/register-id';
import type { Register } from '../../domain/units/unit';
import type { Parsers } from '../../files/confined/parsers';
import { contactsFile, registerOfContacts } from '../../files/read-contacts';
import type { Queryable } from '../../storage/database';
import { insertRegisterDraft, loadRegisterDraft } from '../../storage/register-drafts';
import { loadRegister, registerWithCodes } from '../../storage/units';
import type { Caller } from '../contract';
import { type ContactChanges, contactChanges } from './renew-contacts';

/** A table of contacts as it was sent. */
export interface ContactsFile {
  name: string;
  content: Buffer;
  /** Id of the register; empty: the name of the file, else the register that has most of its codes. */
  register: string;
}

/** What a file would change, with the text of its table to be kept. */
export interface ReadContacts extends ContactChanges {
  text: string;
}

/** What a file of contacts would change, or all its faults; null where it is another file. Writes nothing. */
export async function readContactsFile(
  caller: Pick<Caller, 'reader' | 'at'>,
  parsers: Parsers,
  { name, content, register: given }: ContactsFile,
): Promise<Parsed<ReadContacts> | null> {
  const read = await parsers.contacts(name, content);
  if (read === null || !read.ok) return read;
  const { table, text } = read.value;
  const named = [given, registerIdOf(basename(name, extname(name)))].filter((one) => one !== '');
  const register = await registerToRenew(caller.reader, named, table);
  if (register === null) {
    const fault = message('registers.no-register-to-renew');
    return { ok: false, issues: [{ file: name, line: null, path: '', code: 'NOT_FOUND', message: fault }] };
  }
  const changes = contactChanges(register, table, name, caller.at);
  return changes.ok ? { ok: true, value: { ...changes.value, text } } : changes;
}

/**
 * The same where the file must be a table of contacts.
 * @throws DungHanError PLAN_REFUSED with all faults
 */
export async function requireContactsFile(
  caller: Pick<Caller, 'reader' | 'at'>,
  parsers: Parsers,
  file: ContactsFile,
): Promise<ReadContacts> {
  const read = await readContactsFile(caller, parsers, file);
  if (read?.ok) return read.value;
  const none = {
    file: file.name,
    line: null,
    path: '',
    code: 'CSV_SYNTAX',
    message: message('registers.no-contacts-table'),
  };
  const issues = read === null ? [none] : read.issues;
  const refusal = message('registers.contacts-refused', { file: file.name, faults: issues.length });
  throw new DungHanError('PLAN_REFUSED', refusal, { issues });
}

/** The register whose contacts a table renews: the one that is named, else the one with most of its codes. */
async function registerToRenew(
  db: Queryable,
  named: readonly string[],
  { contacts }: ContactsTable,
): Promise<Register | null> {
  for (const id of named) {
    const register = await loadRegister(db, id);
    if (register !== null) return register;
  }
  const found = await registerWithCodes(db, [...new Set(contacts.map(({ code }) => code))]);
  return found === null ? null : loadRegister(db, found);
}

/** Keeps a table of contacts until somebody confirms it. @returns its number */
export async function saveContactsDraft(caller: Caller, register: string, text: string): Promise<number> {
  const draft = { file: contactsFile(register), source: text };
  return caller.writer.transaction((tx) => insertRegisterDraft(tx, draft, caller));
}

/** What a kept table of contacts would change now; null when the draft is gone or is a register. */
export async function openContactsDraft(
  db: Queryable,
  parsers: Parsers,
  id: number,
  at: Instant,
): Promise<Parsed<ContactChanges> | null> {
  const row = await loadRegisterDraft(db, id);
  const of = row === null ? null : registerOfContacts(row.file);
  if (row === null || of === null) return null;
  const register = await loadRegister(db, of);
  const read = await parsers.keptContacts(row.file, row.source);
  if (register === null || read === null || !read.ok) return read?.ok === false ? read : null;
  return contactChanges(register, read.value.table, row.file, at);
}
