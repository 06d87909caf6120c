import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type Message, message } from '../../domain/messages/message';
import type { Issue, Parsed } from '../../domain/source/issue';
import { isDay } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
import { TABLE_LIMITS } from '../upload-limits';

type Row = readonly (CellObject | undefined)[];

/**
 * The rows of the first visible sheet of a workbook, each cell as Excel shows it: numbers by their format (007), dates as
 * 01/07/2025 without their hour, the value of merged cells in each of them. Empty rows keep their place, so that a fault's line is
 * the sheet's row.
 * @returns the rows, all of one length; or `FILE_TOO_LARGE`, `UPLOAD_TYPE`, and `FIELD_INVALID` for each cell that holds an error of
 *   Excel or a formula nobody computed
 */
export function sheetRows(content: Buffer, file: string): Parsed<string[][]> {
  const issue = (line: number | null, path: string, code: string, fault: Message): Issue => {
    return { file, line, path, code, message: fault };
  };
  const book = workbookOf(content);
  const sheet = book === null ? undefined : firstVisibleSheet(book);
  if (sheet === undefined) {
    return { ok: false, issues: [issue(null, '', 'UPLOAD_TYPE', message('registers.xlsx-unreadable'))] };
  }
  const { e: last } = utils.decode_range(sheet['!ref'] ?? 'A1');
  if (last.r >= TABLE_LIMITS.rows || last.c >= TABLE_LIMITS.columns) {
    const { rows, columns } = TABLE_LIMITS;
    return {
      ok: false,
      issues: [issue(null, '', 'FILE_TOO_LARGE', message('registers.cells-outside', { rows, columns }))],
    };
  }
  const is1904 = book!.Workbook?.WBProps?.date1904 === true;
  const rows = filledRows(sheet, last);
  const issues = rows.flatMap((row, r) => {
    return row.flatMap((cell, c) =>
      faultsOf(cell).map((fault) => issue(r + 1, utils.encode_cell({ r, c }), 'FIELD_INVALID', fault)),
    );
  });
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, value: rows.map((row) => row.map((cell) => shownText(cell, is1904))) };
}

function workbookOf(content: Buffer): WorkBook | null {
  try {
    // Formulas without a result are stubs.
    return read(content, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, sheetStubs: true });
  } catch {
    return null;
  }
}

function firstVisibleSheet({ SheetNames, Sheets, Workbook }: WorkBook): WorkSheet | undefined {
  const name = SheetNames.find((_, index) => !Workbook?.Sheets?.[index]?.Hidden) ?? SheetNames[0];
  return name === undefined ? undefined : Sheets[name];
}

/** All rows in one width; the value of merged cells stands in each of them, as a reader understands them. */
function filledRows(sheet: WorkSheet, last: { r: number; c: number }): Row[] {
  const data = sheet['!data'] ?? [];
  const rows = Array.from({ length: last.r + 1 }, (_, r) => Array.from({ length: last.c + 1 }, (_, c) => data[r]?.[c]));
  for (const { s: from, e: to } of sheet['!merges'] ?? []) {
    for (let r = from.r; r <= Math.min(to.r, last.r); r++) {
      for (let c = from.c; c <= Math.min(to.c, last.c); c++) rows[r]![c] = rows[from.r]?.[from.c];
    }
  }
  return rows;
}

function faultsOf(cell: CellObject | undefined): Message[] {
  if (cell?.t === 'e') return [message('registers.error-in-cell', { error: cell.w ?? '' })];
  return cell?.t === 'z' && cell.f !== undefined ? [message('registers.formula-without-result')] : [];
}

function shownText(cell: CellObject | undefined, is1904: boolean): string {
  if (cell === undefined || cell.t === 'z') return '';
  if (cell.t !== 'n') return oneLine(cell.w ?? String(cell.v ?? ''));
  const day = SSF.is_date(String(cell.z)) ? dayOfSerial(Number(cell.v), is1904) : null;
  if (day !== null) return tableDate(day);
  // Without a format of its own a long number would be shown as 8.4E+10.
  return oneLine(cell.z === 'General' || cell.w === undefined ? String(cell.v) : cell.w);
}

/** The day of a serial number, without its hour; a date of a sheet has no zone. */
function dayOfSerial(serial: number, date1904: boolean): string | null {
  const date = SSF.parse_date_code(serial, { date1904 });
  if (!date || serial < 1) return null;
  const day = [date.y, date.m, date.d].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return isDay(day) ? day : null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
