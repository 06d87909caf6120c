import { splitObligationId } from '../ids';
import { type Message, message } from '../messages/message';
import type { Issue } from '../source/issue';
import { type Table, tableRows } from '../source/table-rows';
import { refuseText } from '../source/yaml-source';
import { parseMoment } from '../time/parse-moment';
import { type Day, dayOf, type Instant } from '../time/time';
import { parseVietnameseDate } from '../time/vietnamese';
import type { RecordedReport } from './recorded-report';

const REQUIRED = ['obligation', 'number', 'date', 'signer', 'received'];
const COLUMNS = [...REQUIRED, 'sent', 'reason', 'book'];

/** Cells for rows that leave theirs empty (`record --received-at … --reason …`). */
export interface RecordDefaults {
  receivedAt: Instant | null;
  reason: string | null;
  /** The dates of all rows were looked at again (`--confirm-dates`). */
  confirmDates?: boolean;
}

/** What a sheet says, as far as it could be read. */
export interface RecordSheet {
  /** Rows without a fault of their own, with the line each stands on. */
  rows: { line: number; report: RecordedReport }[];
  issues: Issue[];
}

/**
 * Reads the sheet of `record` as Excel saves it: UTF-8 with or without BOM; comma, semicolon or tab; dates as 28/5/2020.
 * Every fault is listed with its line, none stops the reading of the other rows.
 * @param at business time; nothing was received later
 * @example parseRecordSheet('obligation;number;date;signer;received\n…', 'den.csv', at, { receivedAt: null, reason: null })
 */
export function parseRecordSheet(text: string, file: string, at: Instant, defaults: RecordDefaults): RecordSheet {
  const read = readRows(text, file);
  const sheet: RecordSheet = { rows: [], issues: [...read.issues] };
  const lines = new Map<string, number>();
  for (const { line, cells } of read.rows) {
    const faults: Fault[] = [];
    const refuse: Refuse = (path, code, fault) => faults.push({ path, code, message: fault });
    const report = reportOf(cells, at, defaults, refuse);
    const earlier = lines.get(report.obligation);
    if (earlier !== undefined) refuse('obligation', 'ID_DUPLICATE', message('recording.row-twice', { line: earlier }));
    else lines.set(report.obligation, line);
    if (faults.length === 0) sheet.rows.push({ line, report });
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

function reportOf(
  cells: Readonly<Record<string, string>>,
  at: Instant,
  defaults: RecordDefaults,
  refuse: Refuse,
): RecordedReport {
  const cell = (column: string): string | null => cells[column] || null;
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
  const day = (column: string) => dayOfCell(column, cell(column), at, refuse);
  return {
    obligation,
    document: { number: cell('number'), date: day('date'), signer: cell('signer') },
    sentOn: day('sent'),
    receivedAt,
    reason,
    ...(cell('book') === null ? {} : { bookNumber: cell('book') }),
    ...(defaults.confirmDates === true ? { confirmDates: true } : {}),
  };
}

function dayOfCell(column: string, typed: string | null, at: Instant, refuse: Refuse): Day | null {
  if (typed === null) return null;
  const day = parseVietnameseDate(typed);
  if (day === null) refuse(column, 'DATE_INVALID', message('recording.a-day', { text: typed }));
  else if (day > dayOf(at)) refuse(column, 'DATE_INVALID', message('recording.day-ahead', { text: typed }));
  return day;
}

function readRows(text: string, file: string): Pick<Table, 'rows' | 'issues'> {
  const unfit = refuseText(text, file);
  if (unfit) return { rows: [], issues: [unfit] };
  const { header, rows, issues } = tableRows(text, file);
  const refuse = (code: string, fault: Message) => ({
    rows: [],
    issues: [{ file, line: 1, path: '', code, message: fault }],
  });
  if (header.length === 0 && issues.length > 0) return { rows, issues };
  const missing = REQUIRED.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return refuse('FIELD_MISSING', message('tables.columns-missing', { missing, needed: COLUMNS }));
  const unknown = header.filter((column) => column !== '' && !COLUMNS.includes(column));
  if (unknown.length > 0)
    return refuse('FIELD_UNKNOWN', message('tables.columns-unknown', { unknown, known: COLUMNS }));
  return { rows, issues };
}
