import { type Message, message } from '../messages/message';
import { csvRecords, type TableRecord } from './csv-records';
import type { Issue } from './issue';
import { cellsInUnicode } from './old-cells';
import { type TableHead, type TableHeads, tableHead } from './table-head';
import { onOneLine } from './unseen-signs';

/** A row below the head: its cells by column, without the empty ones. */
export interface TableRow<C extends string> {
  line: number;
  cells: Readonly<Partial<Record<C, string>>>;
}

/** A table as it was sent, as far as it could be read. */
export interface Table<C extends string> {
  /** The line of the head; 1 where the table is empty. */
  headLine: number;
  /** Column → its name as the table writes it. */
  written: ReadonlyMap<C, string>;
  /** What is wrong with the head. */
  missing: readonly C[];
  unknown: readonly string[];
  twice: readonly string[];
  rows: readonly TableRow<C>[];
  /** Rows that do not fit the head, with their lines; an unclosed quotation mark. */
  issues: readonly Issue[];
  /** What was left out, and what was converted. */
  notes: readonly Message[];
}

/**
 * Reads a table of any kind: comma, semicolon or tab separated, in Unicode or an older encoding. The head may stand below titles,
 * order numbers and remarks are left out, and so are rows of totals, repeated heads and numbers of columns; rows may be shorter
 * than the head. A faulty row does not stop the others.
 * @example tableRows('STT;code;name\n1;so-vhttdl;Sở Văn hóa, Thể thao và Du lịch', 'so.csv', heads).rows[0].cells.name
 */
export function tableRows<C extends string>(text: string, file: string, heads: TableHeads<C>): Table<C> {
  const { records: came, fault } = csvRecords(text, (rows) => knownColumns(tableHead(heads, rows)));
  const { records, notes } = cellsInUnicode(came);
  const head = tableHead(heads, records);
  const below = bodyOf(head, heads, records.slice(head.index + 1), file);
  const filled = new Set(below.places);
  const written = writtenNames(head);
  const known = head.columns.filter((column): column is C => typeof column === 'string');
  const twice = head.names.filter((_, place) => {
    const column = head.columns[place];
    return typeof column === 'string' && head.columns.indexOf(column) < place;
  });
  const issues = [...below.issues];
  if (fault !== null) issues.push({ file, line: fault.line, path: '', code: 'CSV_SYNTAX', message: fault.message });
  return {
    headLine: records[head.index]?.line ?? 1,
    written,
    missing: heads.required.filter((column) => !known.includes(column)),
    unknown: head.names.filter(
      (name, place) => head.columns[place] === undefined && (name !== '' || filled.has(place)),
    ),
    twice,
    rows: below.rows,
    issues,
    notes: [...titleNotes(records, head), ...needlessNotes(head), ...notes, ...below.notes],
  };
}

function knownColumns<C extends string>(head: TableHead<C>): number {
  return head.columns.filter((column) => typeof column === 'string').length;
}

function writtenNames<C extends string>({ columns, names }: TableHead<C>): Map<C, string> {
  const written = new Map<C, string>();
  columns.forEach((column, place) => {
    if (typeof column === 'string' && !written.has(column)) written.set(column, names[place]!);
  });
  return written;
}

function titleNotes<C extends string>(records: readonly TableRecord[], { index }: TableHead<C>): Message[] {
  if (index <= 0) return [];
  const first = records[0]!.cells.map(onOneLine).find((cell) => cell !== '') ?? '';
  return [message('tables.above-head', { rows: index, first: first.slice(0, 60) })];
}

function needlessNotes<C extends string>({ columns, names }: TableHead<C>): Message[] {
  const needless = names.filter((name, place) => columns[place] === null && name !== '');
  return needless.length === 0 ? [] : [message('tables.columns-left-out', { columns: needless })];
}

interface Body<C extends string> {
  rows: TableRow<C>[];
  issues: Issue[];
  notes: Message[];
  /** Places that hold something in some row. */
  places: ReadonlySet<number>;
}

/** Why a row is left out. */
type LeftOut = 'tables.totals-left-out' | 'tables.heads-left-out' | 'tables.empty-left-out' | 'tables.titles-left-out';

function bodyOf<C extends string>(
  head: TableHead<C>,
  heads: TableHeads<C>,
  records: readonly TableRecord[],
  file: string,
): Body<C> {
  const body = { rows: [] as TableRow<C>[], issues: [] as Issue[], places: new Set<number>() };
  const left = new Map<LeftOut, number[]>();
  const width = head.columns.length;
  records.forEach(({ line, cells: given }, index) => {
    const cells = given.map(onOneLine);
    const row = { line, cells: cellsByColumn(head, cells) };
    const why = leftOut(head, heads, cells, row, index === 0);
    if (why !== null) {
      left.set(why, [...(left.get(why) ?? []), line]);
      return;
    }
    cells.forEach((cell, place) => {
      if (cell !== '') body.places.add(place);
    });
    const last = cells.findLastIndex((cell) => cell !== '') + 1;
    if (last > width && width > 0) {
      const fault = message('tables.cells-of-row', { found: last, needed: width });
      body.issues.push({ file, line, path: '', code: 'CSV_SYNTAX', message: fault });
    } else body.rows.push(row);
  });
  return { ...body, notes: [...left].map(([code, lines]) => message(code, { lines })) };
}

function cellsByColumn<C extends string>(head: TableHead<C>, cells: readonly string[]): Partial<Record<C, string>> {
  const row: Partial<Record<C, string>> = {};
  head.columns.forEach((column, place) => {
    const cell = cells[place];
    if (typeof column === 'string' && cell !== undefined && cell !== '') row[column] ??= cell;
  });
  return row;
}

const TOTAL = /^(?:tổng cộng|tổng số|tổng|cộng|total)(?:[\s:.(]|$)/i;
const COLUMN_NUMBER = /^[([]?(?:\d{1,2}|[a-zđ])(?:[)\]].{0,12})?$/i;

function leftOut<C extends string>(
  head: TableHead<C>,
  heads: TableHeads<C>,
  cells: readonly string[],
  { cells: row }: TableRow<C>,
  isFirst: boolean,
): LeftOut | null {
  const filled = cells.filter((cell) => cell !== '');
  const key = row[heads.key];
  const known = Object.keys(row);
  if (filled.some((cell) => TOTAL.test(cell)) && (key === undefined || TOTAL.test(key)))
    return 'tables.totals-left-out';
  if (known.length > 1 && known.every((column) => isHeadName(head, column, row[column as C]!))) {
    return 'tables.heads-left-out';
  }
  if (isFirst && filled.length > 2 && filled.every((cell) => COLUMN_NUMBER.test(cell)) && countsUp(filled)) {
    return 'tables.heads-left-out';
  }
  if (known.length === 0 && knownColumns(head) > 0 && cells.length <= head.columns.length) {
    return isNumberOnly(filled) ? 'tables.empty-left-out' : 'tables.titles-left-out';
  }
  return null;
}

function isHeadName<C extends string>(head: TableHead<C>, column: string, cell: string): boolean {
  const place = head.columns.indexOf(column as C);
  return head.names[place] === cell.toLowerCase();
}

function countsUp(cells: readonly string[]): boolean {
  const numbers = cells.flatMap((cell) => /\d+/.exec(cell)?.[0] ?? []).map(Number);
  return numbers.length > 1 && numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1);
}

function isNumberOnly(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[\d.,)]{1,8}$/.test(cell));
}
