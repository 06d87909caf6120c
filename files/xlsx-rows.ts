import { streamXlsxRows } from 'hucre/xlsx';
import { type Message, message } from '../domain/messages/message';
import type { Parsed } from '../domain/source/issue';
import { dayOf } from '../domain/time/time';
import { tableDate } from '../domain/time/vietnamese';
import { archiveKind, partsFit } from './office-archive';

/** Bytes of one part after unpacking; a register of 12,000 units needs about three million. */
const MOST_PART_BYTES = 30 * 1_048_576;
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 60;

type Cell = string | number | boolean | Date | null;

/**
 * The first sheet of an XLSX file as comma separated text, row for row, so that a fault's line is the sheet's row. Dates
 * are written as 01/7/2025; formulas give their last result, line breaks in a cell become blanks. Bombs and cells far outside
 * any real table are refused before the library that reads the sheet has to hold them.
 * @returns the text, or why the file is not taken: `UPLOAD_TYPE`, `FILE_TOO_LARGE`
 * @example await xlsxAsCsv(content, 'danh-muc.xlsx') // { ok: true, value: '"code","name"\n"so-y-te","Sở Y tế"' }
 */
export async function xlsxAsCsv(content: Buffer, file: string): Promise<Parsed<string>> {
  const refuse = (code: string, fault: Message): Parsed<never> => ({
    ok: false,
    issues: [{ file, line: null, path: '', code, message: fault }],
  });
  if (archiveKind(content) !== 'xlsx') {
    return refuse('UPLOAD_TYPE', message('registers.not-xlsx'));
  }
  if (!partsFit(content, MOST_PART_BYTES)) return refuse('FILE_TOO_LARGE', message('registers.table-too-large'));
  const rows: Cell[][] = [];
  try {
    for await (const { index, values } of streamXlsxRows(content)) {
      if (index >= MOST_ROWS || index < rows.length || values.length > MOST_COLUMNS) {
        const most = { rows: MOST_ROWS, columns: MOST_COLUMNS };
        return refuse('FILE_TOO_LARGE', message('registers.cells-outside', most));
      }
      while (rows.length < index) rows.push([]);
      rows.push(values);
    }
  } catch {
    return refuse('UPLOAD_TYPE', message('registers.xlsx-unreadable'));
  }
  // Empty cells at the end of a row are not in the file.
  const width = Math.max(0, ...rows.map((row) => row.length));
  const lines = rows.map((row) => (row.length === 0 ? [] : Array.from({ length: width }, (_, at) => row[at] ?? null)));
  return { ok: true, value: lines.map((cells) => cells.map(quoted).join(',')).join('\n') };
}

function quoted(cell: Cell): string {
  return `"${textOf(cell).replace(/\s+/g, ' ').trim().replaceAll('"', '""')}"`;
}

/** A date of a sheet is a day without a zone; the library gives it as midnight UTC. */
function textOf(cell: Cell): string {
  if (cell === null) return '';
  return cell instanceof Date ? tableDate(dayOf(cell.getTime())) : String(cell);
}
