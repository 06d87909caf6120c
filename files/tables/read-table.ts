import { stringify } from 'csv-stringify/sync';
import { type Message, message } from '../../domain/messages/message';
import type { Parsed } from '../../domain/source/issue';
import { officeKind } from '../archive/office-kind';
import { type ArchivePart, readArchive, wholePart } from '../archive/read-archive';
import { endingOf } from '../file-name';
import { TABLE_LIMITS } from '../upload-limits';
import { fileText } from './table-text';

/** A table as text, and what a person has to know about what was left out or converted on the way. */
export interface TableText {
  text: string;
  notes: readonly Message[];
}

/**
 * A table that was sent, as CSV text: as it is, brought to Unicode, or made of the cells of a workbook, told by the ending.
 * @returns the text, whose line is the row of the table; or why it is not taken: `UPLOAD_TYPE`, `FILE_TOO_LARGE`, `FIELD_INVALID`
 * @example await readTable(content, 'danh-muc.xlsx') // { ok: true, value: { text: '"code","name"\n"so-y-te","Sở Y tế"', notes: [] } }
 */
export async function readTable(content: Buffer, file: string): Promise<Parsed<TableText>> {
  const ending = endingOf(file);
  const refuse = (code: string, fault: Message): Parsed<never> => ({
    ok: false,
    issues: [{ file, line: null, path: '', code, message: fault }],
  });
  if (ending === 'csv') return { ok: true, value: csvFile(content) };
  if (ending !== 'xlsx') return refuse('UPLOAD_TYPE', message('registers.file-kind'));
  const parts = await readArchive(content);
  if (parts === null || (await officeKind(parts)) !== 'xlsx')
    return refuse('UPLOAD_TYPE', message('registers.not-xlsx'));
  const texts = await wholeTexts(parts);
  if (texts === null) return refuse('FILE_TOO_LARGE', message('registers.table-too-large'));
  // Loaded when the first workbook comes: it takes a fifth of the memory of a process that waits.
  const { sheetRows } = require('./sheet-rows') as typeof import('./sheet-rows');
  const rows = sheetRows(content, file, { hides: texts.some((text) => HIDDEN.test(text)) });
  if (!rows.ok) return rows;
  const lines = rows.value.rows.map((cells) => (cells.every((cell) => cell === '') ? [] : cells.map(asOneLine)));
  const text = stringify(lines, { quoted: true, quoted_empty: true, eof: false });
  return { ok: true, value: { text, notes: rows.value.notes } };
}

/** A line of the text is a row of the sheet. */
function asOneLine(cell: string): string {
  return cell.replace(/(?<!\s)\s*[\r\n]\s*/g, ' ');
}

function csvFile(content: Buffer): TableText {
  const { text, encoding } = fileText(content);
  const isOld = encoding === 'tcvn3' || encoding === 'vni' || encoding === 'windows-1252';
  return { text, notes: isOld ? [message('tables.file-converted', { encoding: message(`tables.${encoding}`) })] : [] };
}

/** A hidden row or column of a sheet. */
const HIDDEN = /<(?:\w{1,20}:)?(?:row|col)\s[^<>]{0,500}hidden\s*=\s*["'](?:1|true)/;

/** The parts, where they are what the list says, and small enough for the library that reads the sheet, which holds all of them. */
async function wholeTexts(parts: readonly ArchivePart[]): Promise<string[] | null> {
  const texts: string[] = [];
  for (const part of parts) {
    const whole = await wholePart(part, TABLE_LIMITS.partBytes);
    if (whole === null) return null;
    if (/\/sheet[^/]*\.xml$/i.test(part.name)) texts.push(whole.toString('latin1'));
  }
  return texts;
}
