import { splitObligationId } from '../ids';
import { type Message, message } from '../messages/message';
import type { Issue } from '../source/issue';
import { bothDays, clockOf, type DateOrder, type DoubtfulCell, dateOrderOf, dayOfCell } from '../source/table-dates';
import type { TableHeads } from '../source/table-head';
import { type Table, tableRows } from '../source/table-rows';
import { refuseText } from '../source/yaml-source';
import { parseDayAndClock } from '../time/clock';
import { parseMoment } from '../time/parse-moment';
import { type Day, dayOf, type Instant } from '../time/time';
import { parseVietnameseDate, tableDate } from '../time/vietnamese';
import type { RecordedReport } from './recorded-report';

const RECORD_HEADS = {
  names: {
    obligation: ['Mã báo cáo', 'Mã báo cáo phải gửi', 'Báo cáo'],
    number: ['Số', 'Số, ký hiệu', 'Số và ký hiệu', 'Số văn bản'],
    date: ['Ngày', 'Ngày ban hành', 'Ngày văn bản', 'Ngày, tháng'],
    signer: ['Người ký'],
    received: ['Nhận lúc', 'Thời điểm nhận', 'Ngày nhận', 'Ngày giờ nhận', 'Ngày đến'],
    sent: ['Ngày gửi', 'Gửi ngày'],
    reason: ['Lý do', 'Căn cứ'],
    book: ['Số đến', 'Số văn bản đến', 'Số vào sổ'],
    file: ['Bản quét', 'Tệp', 'Tên tệp', 'Tệp bản quét', 'Tệp kèm theo'],
  },
  required: ['obligation', 'number', 'date', 'signer', 'received'],
  key: 'obligation',
} as const satisfies TableHeads<string>;

type RecordColumn = keyof typeof RECORD_HEADS.names;
type RecordCells = Readonly<Partial<Record<RecordColumn, string>>>;

const COLUMNS = Object.keys(RECORD_HEADS.names);
const DATES = ['date', 'received', 'sent'] as const;

/** Cells for rows that leave theirs empty (`record --received-at … --reason …`). */
export interface RecordDefaults {
  receivedAt: Instant | null;
  reason: string | null;
  /** The order of dates in columns that do not show it themselves (`--dates`); without it they are asked about. */
  dates?: DateOrder;
  /** The dates of all rows were looked at again (`--confirm-dates`). */
  confirmDates?: boolean;
}

/** A row of the sheet. */
export interface RecordRow {
  line: number;
  report: RecordedReport;
  /** Name of the file with the scan of the paper (bản quét), which came with the sheet. */
  scan: string | null;
}

/** What a sheet says, as far as it could be read. */
export interface RecordSheet {
  /** Rows without a fault of their own, with the line each stands on. */
  rows: RecordRow[];
  issues: Issue[];
  /** What was left out of the table, and what was converted. */
  notes: readonly Message[];
}

/**
 * Reads the sheet of `record` as Excel saves it; heads as files (`obligation`) or in Vietnamese (`Mã báo cáo`). Every fault is
 * listed with its line, none stops the reading of the other rows. Dates of a column are read in the order which it shows.
 * @param at business time; nothing was received later
 * @example parseRecordSheet('obligation;number;date;signer;received\n…', 'den.csv', at, { receivedAt: null, reason: null })
 */
export function parseRecordSheet(text: string, file: string, at: Instant, defaults: RecordDefaults): RecordSheet {
  const read = readRows(text, file, dayOf(at), defaults.dates);
  const sheet: RecordSheet = { rows: [], issues: [...read.issues], notes: read.notes };
  const lines = new Map<string, number>();
  for (const { line, cells } of read.rows) {
    const faults: Fault[] = [];
    const refuse: Refuse = (path, code, fault) => faults.push({ path, code, message: fault });
    const report = reportOf(cells, at, defaults, refuse);
    const earlier = lines.get(report.obligation);
    if (earlier !== undefined) refuse('obligation', 'ID_DUPLICATE', message('recording.row-twice', { line: earlier }));
    else lines.set(report.obligation, line);
    if (faults.length === 0) sheet.rows.push({ line, report, scan: cells.file ?? null });
    sheet.issues.push(...faults.map((fault) => ({ file, line, ...fault })));
  }
  if (read.rows.length === 0 && read.issues.length === 0)
    sheet.issues.push({ file, line: 1, path: '', code: 'CSV_SYNTAX', message: message('recording.sheet-empty') });
  return sheet;
}

interface Fault {
  path: string;
  code: string;
  message: Message;
}

type Refuse = (path: string, code: string, fault: Message) => void;

function reportOf(cells: RecordCells, at: Instant, defaults: RecordDefaults, refuse: Refuse): RecordedReport {
  const cell = (column: RecordColumn): string | null => cells[column] ?? null;
  const obligation = cell('obligation') ?? '';
  if (obligation === '') refuse('obligation', 'FIELD_MISSING', message('recording.report-missing'));
  else if (splitObligationId(obligation) === null)
    refuse('obligation', 'NOT_FOUND', message('recording.not-a-report', { text: obligation }));
  const received = cell('received');
  const receivedAt = received === null ? defaults.receivedAt : parseMoment(received);
  if (received !== null && receivedAt === null)
    refuse('received', 'DATE_INVALID', message('recording.a-moment', { text: received }));
  if (receivedAt !== null && receivedAt > at)
    refuse('received', 'RECEIVED_AT_INVALID', message('recording.received-ahead', { receivedAt, at }));
  const reason = cell('reason') ?? defaults.reason;
  if (receivedAt !== null && reason === null) refuse('reason', 'REASON_MISSING', message('recording.reason-column'));
  const day = (column: RecordColumn) => typedDay(column, cell(column), at, refuse);
  return {
    obligation,
    document: { number: cell('number'), date: day('date'), signer: cell('signer') },
    ...sentOf(cell('sent'), at, refuse),
    receivedAt,
    reason,
    ...(cell('book') === null ? {} : { bookNumber: cell('book') }),
    ...(defaults.confirmDates === true ? { confirmDates: true } : {}),
  };
}

function typedDay(column: string, typed: string | null, at: Instant, refuse: Refuse): Day | null {
  if (typed === null) return null;
  const day = parseVietnameseDate(typed);
  if (day === null) refuse(column, 'DATE_INVALID', message('recording.a-day', { text: typed }));
  else if (day > dayOf(at)) refuse(column, 'DATE_INVALID', message('recording.day-ahead', { text: typed }));
  return day;
}

/** The day it was sent, with its hour where one stands behind it. */
function sentOf(typed: string | null, at: Instant, refuse: Refuse): Pick<RecordedReport, 'sentOn' | 'sentTime'> {
  const found = typed === null ? null : parseDayAndClock(typed);
  if (found === null || found.time === null) return { sentOn: typedDay('sent', typed, at, refuse) };
  return { sentOn: typedDay('sent', found.day, at, refuse), sentTime: found.time };
}

type Rows = Pick<Table<RecordColumn>, 'rows' | 'issues' | 'notes'>;

function readRows(text: string, file: string, today: Day, dates: DateOrder | undefined): Rows {
  const unfit = refuseText(text, file);
  if (unfit) return { rows: [], issues: [unfit], notes: [] };
  const table = tableRows<RecordColumn>(text, file, RECORD_HEADS);
  const { missing, unknown, twice, issues, notes } = table;
  const refuse = (code: string, fault: Message) => ({
    rows: [],
    issues: [{ file, line: table.headLine, path: '', code, message: fault }],
    notes,
  });
  if (table.written.size === 0 && issues.length > 0) return { rows: [], issues, notes };
  if (missing.length > 0)
    return refuse('FIELD_MISSING', message('tables.columns-missing', { missing, needed: COLUMNS }));
  if (unknown.length > 0)
    return refuse('FIELD_UNKNOWN', message('tables.columns-unknown', { unknown, known: COLUMNS }));
  if (twice.length > 0) return refuse('CSV_SYNTAX', message('tables.column-twice', { column: twice[0]! }));
  const columns = orderOfColumns(table.rows, today);
  const asked = columns.flatMap(({ column, doubt }): Issue[] => {
    if (doubt === null || dates !== undefined) return [];
    const said = message('tables.dates-doubtful', { column: table.written.get(column) ?? column, ...doubt });
    return [{ file, line: table.headLine, path: column, code: 'DATE_INVALID', message: said }];
  });
  return { rows: withOfficeDates(table.rows, columns, dates), issues: [...issues, ...asked], notes };
}

interface DateColumn {
  column: (typeof DATES)[number];
  order: DateOrder;
  /** A cell that says two days, where nothing shows which one is meant. */
  doubt: DoubtfulCell | null;
}

/**
 * How each column writes its dates, as in registers. Papers have come already: where reading the month first would put one of them
 * into the future, nothing is doubtful.
 */
function orderOfColumns(rows: Table<RecordColumn>['rows'], today: Day): DateColumn[] {
  return DATES.map((column) => {
    const cells = rows.flatMap(({ cells: { [column]: cell } }) => (cell === undefined ? [] : [clockOf(cell).rest]));
    const { order, doubtful } = dateOrderOf(cells);
    const isPast = cells.every((cell) => (dayOfCell(cell, 'month-first') ?? today) <= today);
    return { column, order, doubt: isPast ? bothDays(doubtful) : null };
  });
}

/** The rows with their dates as offices write them; what is no date stays, for the fault to show it. */
function withOfficeDates(
  rows: Table<RecordColumn>['rows'],
  columns: readonly DateColumn[],
  asked: DateOrder | undefined,
): Rows['rows'] {
  return rows.map(({ line, cells }) => {
    const dates = columns.flatMap(({ column, order, doubt }) => {
      const cell = cells[column];
      return cell === undefined ? [] : [[column, officeDate(cell, doubt === null ? order : (asked ?? order))] as const];
    });
    return { line, cells: { ...cells, ...Object.fromEntries(dates) } };
  });
}

function officeDate(cell: string, order: DateOrder): string {
  if (parseMoment(cell) !== null && order === 'day-first') return cell;
  const { rest, hour } = clockOf(cell);
  const day = dayOfCell(rest, order);
  return day === null ? cell : [tableDate(day), ...hour].join(' ');
}
