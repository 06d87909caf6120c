import { basename, extname } from 'node:path';
import { type Message, message } from '../domain/messages/message';
import type { Parsed } from '../domain/source/issue';
import type { DateOrder } from '../domain/source/table-dates';
import { parseRegister } from '../domain/units/parse-register';
import { type RegisterReading, type RegisterTitle, readRegisterTable } from '../domain/units/parse-register-csv';
import { keptTable, partsOfTable } from './kept-table';
import { readTable } from './tables/read-table';
import { unicodeText } from './tables/table-text';

/** A register as it came, kept as text so that it can be read again. */
export interface UploadedRegister extends RegisterReading {
  /** Name that says how the text is read: a table ends in `.csv`. */
  file: string;
  text: string;
}

/**
 * Reads a register that was uploaded: YAML, CSV or XLSX, told by the ending. Nothing is written.
 * @param head for a table; the file's name is the id where none is given
 * @returns the register, or everything that is wrong with the file
 * @example await readRegisterUpload('gia-lai-2026.csv', content, { id: '', title: 'Đơn vị Gia Lai 2026' })
 */
export async function readRegisterUpload(
  name: string,
  content: Buffer,
  head: RegisterTitle,
  dates?: DateOrder,
): Promise<Parsed<UploadedRegister>> {
  const ending = extname(name).toLowerCase();
  if (ending === '.yaml' || ending === '.yml') return readRegisterText(name, unicodeText(content));
  const id = head.id === '' ? basename(name, extname(name)).toLowerCase() : head.id;
  const file = `${id}.csv`;
  const refuse = (code: string, fault: Message): Parsed<never> => ({
    ok: false,
    issues: [{ file: name, line: null, path: '', code, message: fault }],
  });
  if (!/^[a-z0-9-]+$/.test(id)) return refuse('ID_INVALID', message('registers.id-form', { id }));
  const table = await readTable(content, name);
  if (!table.ok) return table;
  const read = readRegisterText(file, keptTable(table.value, head.title), dates);
  // Faults name the file that was chosen.
  return read.ok ? read : { ok: false, issues: read.issues.map((issue) => ({ ...issue, file: name })) };
}

/**
 * The same from kept text.
 * @param file `<id>.csv` for a table, whose title stands before the mark; else YAML
 * @param dates the order of dates in columns that do not show it
 */
export function readRegisterText(file: string, kept: string, dates?: DateOrder): Parsed<UploadedRegister> {
  if (extname(file) !== '.csv') {
    const read = parseRegister(kept, file);
    return read.ok ? { ok: true, value: { register: read.value, notes: [], doubts: [], file, text: kept } } : read;
  }
  const id = basename(file, '.csv');
  const { title, notes, text } = partsOfTable(kept);
  const head = { id, title: title === '' ? `Danh mục đơn vị ${id}` : title };
  const read = readRegisterTable(text, file, head, dates);
  if (!read.ok) return read;
  return { ok: true, value: { ...read.value, notes: [...notes, ...read.value.notes], file, text: kept } };
}
