import type { ErrorCode } from '../error-codes';
import { type Message, message } from '../messages/message';
import { bothDays, type DateOrder, dateOrderOf, dayOfCell, serialDay } from '../source/table-dates';
import type { Table, TableRow } from '../source/table-rows';
import type { Day } from '../time/time';
import { tableDate } from '../time/vietnamese';
import { addressIn } from './mail-address';
import type { RegisterColumn } from './register-columns';
import { telephoneOf } from './telephone';

/** The value of a column in a row; undefined for an empty cell. */
export type CellOf = (column: RegisterColumn) => string | undefined;

/** A fault of a cell. */
export interface CellFault {
  column: RegisterColumn;
  code: ErrorCode;
  message: Message;
}

/** A column whose dates say another day when they are read as in the United States. */
export interface DateDoubt {
  /** The column as the table writes it. */
  column: string;
  /** One of its cells. */
  cell: string;
  dayFirst: Day;
  monthFirst: Day;
}

/** The cells of a register's table as they will be kept. */
export interface RegisterCells {
  rows: { line: number; cell: CellOf; faults: CellFault[] }[];
  /** What was read otherwise than it is written. */
  notes: Message[];
  doubts: DateDoubt[];
}

const DATES = ['valid_from', 'valid_to'] as const;
const ADDRESSES = ['office_email', 'officer_email', 'head_email'] as const;
/** A letter lost in an old encoding appears as a question mark inside a word. */
const LOST_LETTER = /\p{L}\?|\?\p{L}/u;
const WORDS: readonly RegisterColumn[] = ['name', 'short', 'officer_name', 'head_name', 'head_title'];
/** Errors of spreadsheets in a table that was saved as text. */
const ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|#+)$/i;

/**
 * The cells of a register's table: dates, telephones and addresses in the one form in which they are kept.
 * @param dates the order of dates in columns that do not show it themselves; undefined while nobody has said it
 */
export function registerCells(table: Table<RegisterColumn>, dates: DateOrder | undefined): RegisterCells {
  const columns = new Map(DATES.map((column) => [column, dateOrderOf(cellsIn(table, column))] as const));
  const doubts = DATES.flatMap((column) => doubtOf(table, column, columns.get(column)!.doubtful));
  const read = { phones: [] as ReadCell[], addresses: [] as ReadCell[] };
  const rows = table.rows.map((row) => {
    const faults: CellFault[] = [];
    const cells = { ...withoutApostrophes(row) };
    for (const column of DATES) {
      const { order, doubtful } = columns.get(column)!;
      readDate(cells, column, doubtful === null ? order : (dates ?? order), faults);
    }
    for (const column of ADDRESSES) readAddress(cells, column, row.line, read.addresses, faults);
    readPhone(cells, row.line, read.phones, faults);
    faults.push(...textFaults(cells));
    return { line: row.line, cell: (column: RegisterColumn) => cells[column], faults };
  });
  const notes = [
    ...DATES.flatMap((column) => monthFirstNote(table, column, columns.get(column)!.order)),
    ...(read.phones.length > 0 ? [message('tables.telephones-read', shown(read.phones))] : []),
    ...(read.addresses.length > 0 ? [message('tables.addresses-read', shown(read.addresses))] : []),
  ];
  return { rows, notes, doubts };
}

type Cells = Partial<Record<RegisterColumn, string>>;

interface ReadCell {
  line: number;
  came: string;
  text: string;
}

/** Cells of one kind that a sentence shows. */
const SHOWN = 10;

function shown(cells: readonly ReadCell[]): { cells: number; shown: readonly ReadCell[] } {
  return { cells: cells.length, shown: cells.slice(0, SHOWN) };
}

function cellsIn({ rows }: Table<RegisterColumn>, column: RegisterColumn): string[] {
  return rows.flatMap(({ cells }) => cells[column] ?? []);
}

function doubtOf(table: Table<RegisterColumn>, column: RegisterColumn, cell: string | null): DateDoubt[] {
  const both = bothDays(cell);
  return both === null ? [] : [{ column: table.written.get(column) ?? column, ...both }];
}

function monthFirstNote(table: Table<RegisterColumn>, column: RegisterColumn, order: DateOrder): Message[] {
  if (order === 'day-first') return [];
  const cell = cellsIn(table, column).find((one) => dayOfCell(one, 'day-first') === null) ?? '';
  return [message('tables.month-first', { column: table.written.get(column) ?? column, cell })];
}

/** The apostrophe stops spreadsheet programs from reading a cell as a formula. */
function withoutApostrophes({ cells }: TableRow<RegisterColumn>): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => [column, cell.replace(/^'(?=[=+\-@＝＋－＠])/, '')]),
  );
}

/** The dates as offices write them; a text that is no date stays, for the fault to show it. */
function readDate(cells: Cells, column: RegisterColumn, order: DateOrder, faults: CellFault[]): void {
  const cell = cells[column];
  if (cell === undefined) return;
  const day = dayOfCell(cell, order);
  const serial = serialDay(cell);
  if (day !== null) cells[column] = tableDate(day);
  else if (serial !== null) {
    faults.push({ column, code: 'DATE_INVALID', message: message('tables.number-for-date', { cell, day: serial }) });
  }
}

function readAddress(cells: Cells, column: RegisterColumn, line: number, read: ReadCell[], faults: CellFault[]): void {
  const cell = cells[column];
  if (cell === undefined || ERROR.test(cell)) return;
  const found = addressIn(cell);
  if (found.kind === 'two') {
    const fault = message('registers.two-addresses', { cell, addresses: found.addresses });
    faults.push({ column, code: 'EMAIL_INVALID', message: fault });
  }
  if (found.kind !== 'one' || found.address === cell) return;
  read.push({ line, came: cell, text: found.address });
  cells[column] = found.address;
}

function readPhone(cells: Cells, line: number, read: ReadCell[], faults: CellFault[]): void {
  const cell = cells.phone;
  if (cell === undefined || ERROR.test(cell)) return;
  const found = telephoneOf(cell);
  if (!found.ok) {
    const { likely } = found;
    faults.push({ column: 'phone', code: 'FIELD_INVALID', message: message('registers.telephone', { cell, likely }) });
  } else if (found.phone !== cell) {
    read.push({ line, came: cell, text: found.phone });
    cells.phone = found.phone;
  }
}

/** Silent losses: errors of a spreadsheet, letters lost in encoding, and contacts without an address. */
function textFaults(cells: Cells): CellFault[] {
  const errors = Object.entries(cells).filter(([, cell]) => ERROR.test(cell)) as [RegisterColumn, string][];
  const faults = errors.map(([column, error]): CellFault => {
    return { column, code: 'FIELD_INVALID', message: message('registers.error-in-cell', { error }) };
  });
  for (const column of WORDS) {
    const text = cells[column];
    if (text === undefined || !LOST_LETTER.test(text)) continue;
    faults.push({ column, code: 'TEXT_ENCODING', message: message('registers.lost-letters', { text }) });
  }
  for (const post of ['officer', 'head'] as const) {
    const name = cells[`${post}_name`];
    const column = `${post}_email` as const;
    if (name === undefined || cells[column] !== undefined || faults.some((fault) => fault.column === column)) continue;
    faults.push({ column, code: 'FIELD_MISSING', message: message('registers.name-without-address', { name }) });
  }
  return faults;
}
