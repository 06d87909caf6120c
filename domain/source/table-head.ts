import { HEAD_ROWS, type TableRecord } from './csv-records';
import { onOneLine } from './unseen-signs';

/** The columns a table may have. */
export interface TableHeads<C extends string> {
  /** Column → the names it may have in the head, beside its own. */
  names: Readonly<Record<C, readonly string[]>>;
  required: readonly C[];
  /** The column whose cell says what a row is about; a row of totals leaves it empty. */
  key: C;
}

/** The head of a table as it was found. */
export interface TableHead<C extends string> {
  /** Its place among the rows; −1 where there are none. */
  index: number;
  /** The column of each place, `null` for columns nobody needs, `undefined` for unknown ones. */
  columns: readonly (C | null | undefined)[];
  /** The names as the table writes them, in lower case. */
  names: readonly string[];
}

/** Columns of Vietnamese tables that say nothing about their subject: order numbers and remarks. */
const NEEDLESS = new Set([
  'stt',
  'tt',
  'sott',
  'sothutu',
  'no',
  'ghichu',
  'chuthich',
  'note',
  'notes',
  'remark',
  'remarks',
]);

/**
 * Finds the head among the first rows: the one with most known columns, the first row where none is known.
 * @example tableHead(heads, [{ line: 1, cells: ['DANH SÁCH'] }, { line: 2, cells: ['Mã đơn vị (*)', 'Tên đơn vị'] }]).index // 1
 */
export function tableHead<C extends string>(heads: TableHeads<C>, records: readonly TableRecord[]): TableHead<C> {
  const columnOf = columnsByName(heads);
  let best = { index: records.length === 0 ? -1 : 0, known: 1 };
  records.slice(0, HEAD_ROWS).forEach(({ cells }, index) => {
    const known = new Set(cells.map((cell) => columnOf.get(folded(cell))).filter(Boolean)).size;
    if (known > best.known) best = { index, known };
  });
  const names = (records[best.index]?.cells ?? []).map((name) => onOneLine(name).toLowerCase());
  while (names.at(-1) === '') names.pop();
  return { index: best.index, names, columns: names.map((name) => columnIn(columnOf, name)) };
}

function columnIn<C extends string>(columnOf: ReadonlyMap<string, C>, name: string): C | null | undefined {
  return columnOf.get(folded(name)) ?? (NEEDLESS.has(folded(name)) ? null : undefined);
}

const byName = new WeakMap<object, ReadonlyMap<string, string>>();

function columnsByName<C extends string>(heads: TableHeads<C>): ReadonlyMap<string, C> {
  const known = byName.get(heads);
  if (known !== undefined) return known as ReadonlyMap<string, C>;
  const columns = Object.entries<readonly string[]>(heads.names).flatMap(([column, names]) =>
    [column, ...names].map((name) => [folded(name), column as C] as const),
  );
  const made = new Map(columns);
  byName.set(heads, made);
  return made;
}

/**
 * A name of a column without what offices add to it: capitals, accents, line breaks, stars, remarks in parentheses.
 * @example folded('Mã đơn\nvị (*)') // 'madonvi'
 */
function folded(name: string): string {
  return onOneLine(name.slice(0, 200))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[([][^)\]]*[)\]]?$/, '')
    .replace(/[^a-z0-9]/g, '');
}
