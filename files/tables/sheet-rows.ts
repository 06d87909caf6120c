import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type Message, message } from '../../domain/messages/message';
import type { Issue, Parsed } from '../../domain/source/issue';
import { isDay } from '../../domain/time/time';
import { tableDate } from '../../domain/time/vietnamese';
import { TABLE_LIMITS } from '../upload-limits';

type Row = readonly (CellObject | undefined)[];

/** The cells of a workbook's sheet, and what a person has to know about the rest of it. */
export interface SheetRows {
  rows: string[][];
  notes: Message[];
}

/**
 * The rows of the first visible sheet of a workbook, each cell as Excel shows it: numbers by their format (007), dates as
 * 01/07/2025, with the hour where the format shows it, the value of cells merged downwards in each of them. Empty rows keep their
 * place, so that a fault's line is the sheet's row. Hidden rows and columns are read.
 * @param hides whether the sheet has hidden rows or columns, which take the library three times as long to find
 * @returns the rows, all of one length; or `FILE_TOO_LARGE`, `UPLOAD_TYPE`, and `FIELD_INVALID` for each cell that holds an error
 *   of Excel, a truth value, or a formula nobody computed
 */
export function sheetRows(content: Buffer, file: string, { hides }: { hides: boolean }): Parsed<SheetRows> {
  const issue = (line: number | null, path: string, code: string, fault: Message): Issue => {
    return { file, line, path, code, message: fault };
  };
  const book = workbookOf(content, hides);
  const name = book === null ? undefined : firstVisibleSheet(book);
  const sheet = name === undefined ? undefined : book?.Sheets[name];
  if (book === null || name === undefined || sheet === undefined) {
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
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const rows = filledRows(sheet, last);
  const issues = rows.flatMap((row, r) => {
    return row.flatMap((cell, c) =>
      cellFaults(cell).map((fault) => issue(r + 1, utils.encode_cell({ r, c }), 'FIELD_INVALID', fault)),
    );
  });
  if (issues.length > 0) return { ok: false, issues };
  const texts = rows.map((row) => row.map((cell) => shownCell(cell, is1904)));
  return { ok: true, value: { rows: texts, notes: [...sheetNotes(book, name), ...hiddenNotes(sheet, texts)] } };
}

/** Sheets that are not read, the hidden ones included. */
function sheetNotes({ SheetNames, Sheets, Workbook }: WorkBook, read: string): Message[] {
  const others = SheetNames.filter((name) => name !== read && Sheets[name]?.['!ref'] !== undefined);
  if (others.length === 0) return [];
  const hidden = others.filter((name) => Workbook?.Sheets?.[SheetNames.indexOf(name)]?.Hidden);
  return [message('tables.sheets-left-out', { read, others: others.filter((name) => !hidden.includes(name)), hidden })];
}

/** Hidden rows and columns that hold something: they are read, although nobody sees them in Excel. */
function hiddenNotes(sheet: WorkSheet, texts: readonly (readonly string[])[]): Message[] {
  const lines = texts.flatMap((row, r) => {
    return sheet['!rows']?.[r]?.hidden && row.some((text) => text !== '') ? [r + 1] : [];
  });
  const columns = (sheet['!cols'] ?? []).flatMap((column, c) => {
    return column?.hidden && texts.some((row) => (row[c] ?? '') !== '') ? [utils.encode_col(c)] : [];
  });
  return [
    ...(lines.length > 0 ? [message('tables.hidden-rows', { lines })] : []),
    ...(columns.length > 0 ? [message('tables.hidden-columns', { columns })] : []),
  ];
}

/** A workbook with the formats of its cells; null where the library cannot read it. */
export function workbookOf(content: Buffer, cellStyles: boolean): WorkBook | null {
  try {
    // Formulas without a result are stubs.
    return read(content, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      cellStyles,
      sheetStubs: true,
    });
  } catch {
    return null;
  }
}

export function firstVisibleSheet({ SheetNames, Workbook }: WorkBook): string | undefined {
  return SheetNames.find((_, index) => !Workbook?.Sheets?.[index]?.Hidden) ?? SheetNames[0];
}

/** All rows in one width; the value of cells merged downwards stands in each of them, as a reader understands them. */
function filledRows(sheet: WorkSheet, last: { r: number; c: number }): Row[] {
  const data = sheet['!data'] ?? [];
  const rows = Array.from({ length: last.r + 1 }, (_, r) => Array.from({ length: last.c + 1 }, (_, c) => data[r]?.[c]));
  for (const { s: from, e: to } of sheet['!merges'] ?? []) {
    for (let r = from.r; r <= Math.min(to.r, last.r); r++) {
      if (from.c <= last.c) rows[r]![from.c] = rows[from.r]?.[from.c];
    }
  }
  return rows;
}

/** Why nothing can be taken from a cell: an error, a truth value, a formula nobody computed. */
export function cellFaults(cell: CellObject | undefined): Message[] {
  if (cell?.t === 'e') return [message('registers.error-in-cell', { error: cell.w ?? '' })];
  if (cell?.t === 'b') return [message('tables.truth-value', { value: cell.v === true ? 'TRUE' : 'FALSE' })];
  return cell?.t === 'z' && cell.f !== undefined ? [message('registers.formula-without-result')] : [];
}

/** A cell as Excel shows it; long numbers whole, dates as 01/07/2025. */
export function shownCell(cell: CellObject | undefined, is1904: boolean): string {
  if (cell === undefined || cell.t === 'z') return '';
  if (cell.t !== 'n') return oneLine(cell.w ?? String(cell.v ?? ''));
  const date = SSF.is_date(String(cell.z)) ? shownDate(Number(cell.v), String(cell.z), is1904) : null;
  if (date !== null) return date;
  // Without a format of its own a long number would be shown as 8.4E+10.
  return oneLine(cell.z === 'General' || cell.w === undefined ? String(cell.v) : cell.w);
}

/** The day of a serial number, with its hour where the format shows one; a date of a sheet has no zone. */
function shownDate(serial: number, format: string, date1904: boolean): string | null {
  const date = SSF.parse_date_code(serial, { date1904 });
  if (!date || serial < 1) return null;
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  const day = `${String(date.y).padStart(4, '0')}-${twoDigits(date.m)}-${twoDigits(date.d)}`;
  if (!isDay(day)) return null;
  const hour = /[hH]/.test(format) && serial % 1 !== 0 ? ` ${twoDigits(date.H)}:${twoDigits(date.M)}` : '';
  return `${tableDate(day)}${hour}`;
}

/** Line breaks inside a cell stay: two addresses in one cell stand on two lines. */
function oneLine(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/_x000d_/gi, '')
    .trim();
}
