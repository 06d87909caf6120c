import { stringify } from 'csv-stringify/sync';
import { type TableCell, textOfCell } from './table-cell';

/**
 * A table as a file: headings, and rows of texts, numbers and dates. Every list that can be saved is made of it, as CSV and as a
 * workbook.
 */
export interface TableFile {
  /** Name of the sheet; a workbook shows at most 31 characters of it. */
  name: string;
  heads: readonly string[];
  rows: readonly (readonly TableCell[])[];
  /** Lines above the headings of a sheet that is printed: what the table is, of when. CSV leaves them out. */
  titles?: readonly string[];
  /** Decimals of the figures, by the number of the column from 0; whole numbers where it is left out. */
  decimals?: ReadonlyMap<number, number>;
  /** The last row: what is stored of each column, which the workbook also computes from its rows. */
  totals?: TableTotals;
}

/** A row of totals. */
export interface TableTotals {
  /** In the first column: "Cộng". */
  label: string;
  /** By the number of the column from 0. */
  columns: ReadonlyMap<number, ColumnTotal>;
}

/** A stored total, and how the rows give it. */
export interface ColumnTotal {
  by: 'sum' | 'max';
  value: number;
}

/** A single line break also makes a cell one that must be quoted. */
const LINE_BREAK = /[\r\n]/;

/**
 * The table as CSV for Excel: UTF-8 with BOM, CRLF, and no cell is evaluated as a formula: a text that begins like one has an
 * apostrophe before it (`harmless`).
 * @example csvFile({ name: '', heads: ['Đơn vị'], rows: [['=1+1']] }) // '\uFEFFĐơn vị\r\n\'=1+1\r\n'
 */
export function csvFile({ heads, rows, totals }: TableFile): string {
  const sums = totals === undefined ? [] : [totalsInCells(totals, heads.length)];
  const cells = [heads, ...rows, ...sums].map((row) => row.map(textOfCell));
  return stringify(cells, { bom: true, record_delimiter: 'windows', quoted_match: LINE_BREAK });
}

function totalsInCells({ label, columns }: TableTotals, width: number): TableCell[] {
  return Array.from({ length: width }, (_, at) => columns.get(at)?.value ?? (at === 0 ? label : null));
}

/**
 * The table as an Excel workbook of one sheet.
 * @see workbookFile
 */
export async function xlsxFile(table: TableFile): Promise<Buffer> {
  // Loaded by the first workbook: it takes megabytes that most runs of the program never need.
  const { workbookFile } = require('./workbook') as typeof import('./workbook');
  return workbookFile([table]);
}

/** Several tables: a workbook with a sheet for each, or the first of them as CSV, which holds one. */
export async function tablesFile(
  format: 'csv' | 'xlsx',
  tables: readonly [TableFile, ...TableFile[]],
): Promise<Buffer> {
  if (format === 'csv') return Buffer.from(csvFile(tables[0]));
  const { workbookFile } = require('./workbook') as typeof import('./workbook');
  return workbookFile(tables);
}
