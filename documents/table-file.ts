import { stringify } from 'csv-stringify/sync';

/** A table as a file: headings, and rows of texts and numbers. */
export interface TableFile {
  /** Name of the sheet, at most 31 characters. */
  name: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
}

/**
 * First characters that spreadsheet programs read as a formula, full-width ones included, as in East Asian Excel (ASVS
 * 1.2.10).
 */
const FORMULA_SIGNS = '=+-@\t\r\n\0＝＋－＠';
/** A single line break also makes a cell one that must be quoted. */
const LINE_BREAK = /[\r\n]/;

/**
 * The table as CSV for Excel: UTF-8 with BOM, CRLF, and no cell is evaluated as a formula.
 * @example csvFile({ name: '', heads: ['Đơn vị'], rows: [['=1+1']] }) // '\uFEFFĐơn vị\r\n\'=1+1\r\n'
 */
export function csvFile({ heads, rows }: TableFile): string {
  const cells = [heads, ...rows].map((row) => row.map(harmless));
  return stringify(cells, { bom: true, record_delimiter: 'windows', quoted_match: LINE_BREAK });
}

/** Prefixes a text that begins like a formula with an apostrophe, in both formats. */
function harmless<T extends string | number | null>(cell: T): T | string {
  return typeof cell === 'string' && cell !== '' && FORMULA_SIGNS.includes(cell[0]!) ? `'${cell}` : cell;
}

/** The table as an Excel workbook, with frozen headings and fitted column widths. */
export async function xlsxFile({ name, heads, rows }: TableFile): Promise<Buffer> {
  // Loaded by the first workbook: it takes megabytes that most runs of the program never need.
  const writeXlsxFile = (require('write-excel-file/node') as typeof import('write-excel-file/node')).default;
  const cells = rows.map((row) => row.map(harmless));
  const columns = heads.map((head, index) => ({
    width: widthOf([head, ...cells.slice(0, 200).map((row) => String(row[index] ?? ''))]),
  }));
  return writeXlsxFile([[...heads], ...cells], { sheet: name, columns, stickyRowsCount: 1 }).toBuffer();
}

function widthOf(words: readonly string[]): number {
  return Math.min(60, Math.max(8, ...words.map((word) => word.length + 2)));
}
