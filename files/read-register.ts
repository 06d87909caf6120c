import { basename, extname } from 'node:path';
import { type Message, message } from '../domain/messages/message';
import type { Parsed } from '../domain/source/issue';
import { parseRegister } from '../domain/units/parse-register';
import { parseRegisterCsv } from '../domain/units/parse-register-csv';
import type { Register } from '../domain/units/unit';
import { readTable } from './tables/read-table';

/** A register as it came, kept as text so that it can be read again. */
export interface UploadedRegister {
  register: Register;
  /** Name that says how the text is read: a table ends in `.csv`. */
  file: string;
  text: string;
}

/** What a table cannot hold: the register's id and title. */
export interface RegisterIdentity {
  id: string;
  title: string;
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
  head: RegisterIdentity,
): Promise<Parsed<UploadedRegister>> {
  const ending = extname(name).toLowerCase();
  if (ending === '.yaml' || ending === '.yml') return readRegisterText(name, content.toString('utf8'));
  const id = head.id === '' ? basename(name, extname(name)).toLowerCase() : head.id;
  const file = `${id}.csv`;
  const refuse = (code: string, fault: Message): Parsed<never> => ({
    ok: false,
    issues: [{ file: name, line: null, path: '', code, message: fault }],
  });
  if (!/^[a-z0-9-]+$/.test(id)) return refuse('ID_INVALID', message('registers.id-form', { id }));
  const table = await readTable(content, name);
  if (!table.ok) return table;
  const read = readRegisterText(file, withTitle(table.value, head.title));
  // Faults name the file that was chosen.
  return read.ok ? read : { ok: false, issues: read.issues.map((issue) => ({ ...issue, file: name })) };
}

/** A character that no table holds and PostgreSQL takes. */
const TITLE_MARK = '\u001e';

/**
 * The same from kept text.
 * @param file `<id>.csv` for a table, whose title stands before the mark; else YAML
 */
export function readRegisterText(file: string, kept: string): Parsed<UploadedRegister> {
  if (extname(file) !== '.csv') {
    const read = parseRegister(kept, file);
    return read.ok ? { ok: true, value: { register: read.value, file, text: kept } } : read;
  }
  const id = basename(file, '.csv');
  const [title = '', text = ''] = kept.includes(TITLE_MARK) ? kept.split(TITLE_MARK) : ['', kept];
  const read = parseRegisterCsv(text, file, { id, title: title === '' ? `Danh mục đơn vị ${id}` : title });
  return read.ok ? { ok: true, value: { register: read.value, file, text: kept } } : read;
}

function withTitle(text: string, title: string): string {
  return `${title}${TITLE_MARK}${text}`;
}
