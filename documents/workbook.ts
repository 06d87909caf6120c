import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { sumExactly } from '../domain/rollup/decimal';
import { columnLetters, sheetNames } from './sheet-names';
import { type TableCell, textOfCell, wallClock } from './table-cell';
import type { ColumnTotal, TableFile } from './table-file';
import { printedSheets, type SheetParts } from './workbook-parts';

/** Rows whose texts decide how wide a column is. */
const ROWS_MEASURED = 200;
const NARROWEST = 8;
const WIDEST = 60;
/** A sheet with more columns is printed on its side. */
const COLUMNS_UPRIGHT = 6;
const BORDER = { borderStyle: 'thin', borderColor: '#808080' } as const;
const HEAD = {
  ...BORDER,
  type: String,
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  backgroundColor: '#e8eef4',
} as const;

/**
 * Tables as one Excel workbook, a sheet each: headings bold, frozen and repeated on every printed page, with filters; dates, moments
 * and numbers as values; pages as wide as the table. Totals are formulas that carry the stored figure, so that programs which
 * do not compute show it too. Nothing that people typed is ever a formula.
 * @throws DungHanError INTERNAL where the rows do not give a stored total: a table that contradicts the figures never goes out
 * @example await workbookFile([{ name: 'Số liệu', heads: ['Đơn vị', 'Số mô hình'], rows: [['Sở Y tế', 3]],
 *   totals: { label: 'Cộng', columns: new Map([[1, { by: 'sum', value: 3 }]]) } }])
 */
export async function workbookFile(tables: readonly TableFile[]): Promise<Buffer> {
  const names = sheetNames(tables.map(({ name }) => name));
  const sheets = tables.map((table, at) => ({ ...sheetOf(table), sheet: names[at]! }));
  const parts = tables.map((table, at) => partsOf(table, names[at]!));
  return writeXlsxFile(sheets, {
    fontFamily: 'Times New Roman',
    fontSize: 12,
    features: [printedSheets(parts)],
  }).toBuffer();
}

function sheetOf(table: TableFile) {
  const { heads, rows, titles = [], totals } = table;
  const data: SheetData = [
    ...titles.map((title, at): SheetData[number] => [
      { value: title, type: String, ...(at === 0 ? { fontWeight: 'bold' } : {}) },
    ]),
    heads.map((value) => ({ ...HEAD, value })),
    ...rows.map((row) => row.map((cell, at) => cellOf(cell, table.decimals?.get(at) ?? 0))),
    ...(totals === undefined ? [] : [totalsRow(table)]),
  ];
  return {
    data,
    columns: heads.map((head, at) => ({ width: widthOf(head, rows, at) })),
    stickyRowsCount: titles.length + 1,
  };
}

/** Where the parts of a sheet stand that the library does not write itself. */
function partsOf({ heads, rows, titles = [], totals }: TableFile, name: string): SheetParts {
  const head = titles.length + 1;
  return {
    name,
    head,
    filter: { column: columnLetters(heads.length - 1), row: head + rows.length },
    landscape: heads.length > COLUMNS_UPRIGHT,
    formulas: totals === undefined ? [] : inOrder(totals.columns).map(([, { value }]) => value),
  };
}

/** Texts up to here stand on one line of their column. */
const ONE_LINE = 40;
/** Below it a whole number is shown the same without a format. */
const UNGROUPED = 1_000;

/**
 * A cell; one that is shown the same without a format has none, because each format of a cell costs the library as much as its text: of
 * a table of a whole country nine cells in ten. Lines between the cells are printed by the sheet.
 */
function cellOf(cell: TableCell, decimals: number): CellObject | string | number | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') {
    if (decimals === 0 && Number.isInteger(cell) && Math.abs(cell) < UNGROUPED) return cell;
    return { value: cell, type: Number, format: numberFormat(decimals) };
  }
  if (typeof cell === 'object') {
    const moment = 'day' in cell ? '' : cell.toTheSecond === true ? 'hh:mm:ss ' : 'hh:mm ';
    return { value: wallClock(cell), type: Date, format: `${moment}dd/mm/yyyy` };
  }
  const text = String(textOfCell(cell));
  if (text.length <= ONE_LINE && !/[\r\n]/.test(text)) return text;
  return { value: text, type: String, wrap: true, alignVertical: 'top' };
}

/** Points and commas are those of the reader's Excel: 1.234,5 where it is Vietnamese. */
function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

function totalsRow(table: TableFile): SheetData[number] {
  const { heads, totals } = table;
  const bold = { ...BORDER, fontWeight: 'bold' } as const;
  return heads.map((_, at): CellObject => {
    const total = totals!.columns.get(at);
    if (total === undefined)
      return at === 0 ? { ...bold, value: totals!.label, type: String } : { ...bold, value: undefined };
    return {
      ...bold,
      value: formulaOf(table, at, total),
      type: 'Formula',
      format: numberFormat(table.decimals?.get(at) ?? 0),
    };
  });
}

/** @example formulaOf(table, 2, { by: 'sum', value: 12 }) // 'SUM(C4:C40)' */
function formulaOf({ rows, titles = [], name }: TableFile, at: number, { by, value }: ColumnTotal): string {
  const figures = rows.flatMap((row) => (typeof row[at] === 'number' ? [row[at]] : []));
  const computed = by === 'max' ? Math.max(...figures) : sumExactly(figures);
  if (computed !== value)
    throw new DungHanError('INTERNAL', message('faults.total-differs', { table: name, computed, value }));
  const column = columnLetters(at);
  const first = titles.length + 2;
  return `${by === 'max' ? 'MAX' : 'SUM'}(${column}${first}:${column}${first + rows.length - 1})`;
}

function inOrder(columns: ReadonlyMap<number, ColumnTotal>): [number, ColumnTotal][] {
  return [...columns].sort(([a], [b]) => a - b);
}

/** As wide as the longest line of its texts; a long heading is broken. */
function widthOf(head: string, rows: readonly (readonly TableCell[])[], at: number): number {
  const lengths = rows.slice(0, ROWS_MEASURED).map((row) => lengthOf(row[at] ?? null));
  const words = head.split(' ').map((word) => word.length);
  return Math.min(WIDEST, Math.max(NARROWEST, Math.min(head.length, 18), ...words, ...lengths) + 2);
}

function lengthOf(cell: TableCell): number {
  return Math.max(
    ...String(textOfCell(cell))
      .split('\n')
      .map((line) => line.length),
  );
}
