import { stringify } from 'csv-stringify/sync';
import { type Message, message } from '../../domain/messages/message';
import type { Parsed } from '../../domain/source/issue';
import { officeKind } from '../archive/office-kind';
import { type ArchivePart, readArchive, wholePart } from '../archive/read-archive';
import { endingOf } from '../file-name';
import { TABLE_LIMITS } from '../upload-limits';
import { tableText } from './table-text';

/**
 * A table that was sent, as CSV text: as it is, brought to Unicode, or made of the cells of a workbook, told by the ending.
 * @returns the text, whose line is the row of the table; or why it is not taken: `UPLOAD_TYPE`, `FILE_TOO_LARGE`, `FIELD_INVALID`
 * @example await readTable(content, 'danh-muc.xlsx') // { ok: true, value: '"code","name"\n"so-y-te","Sở Y tế"' }
 */
export async function readTable(content: Buffer, file: string): Promise<Parsed<string>> {
  const ending = endingOf(file);
  const refuse = (code: string, fault: Message): Parsed<never> => ({
    ok: false,
    issues: [{ file, line: null, path: '', code, message: fault }],
  });
  if (ending === 'csv') return { ok: true, value: tableText(content) };
  if (ending !== 'xlsx') return refuse('UPLOAD_TYPE', message('registers.file-kind'));
  const parts = await readArchive(content);
  if (parts === null || (await officeKind(parts)) !== 'xlsx')
    return refuse('UPLOAD_TYPE', message('registers.not-xlsx'));
  if (!(await isReadable(parts))) return refuse('FILE_TOO_LARGE', message('registers.table-too-large'));
  // Loaded when the first workbook comes: it takes a fifth of the memory of a process that waits.
  const { sheetRows } = require('./sheet-rows') as typeof import('./sheet-rows');
  const rows = sheetRows(content, file);
  if (!rows.ok) return rows;
  const lines = rows.value.map((cells) => (cells.every((cell) => cell === '') ? [] : cells));
  return { ok: true, value: stringify(lines, { quoted: true, quoted_empty: true, eof: false }) };
}

/** Whether the parts are what the list says, and small enough for the library that reads the sheet, which holds all of them. */
async function isReadable(parts: readonly ArchivePart[]): Promise<boolean> {
  for (const part of parts) {
    if ((await wholePart(part, TABLE_LIMITS.partBytes)) === null) return false;
  }
  return true;
}
