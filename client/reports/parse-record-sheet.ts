import { splitObligationId } from '../../domain/ids';
import type { Issue } from '../../domain/source/issue';
import { type Table, tableRows } from '../../domain/source/table-rows';
import { refuseText } from '../../domain/source/yaml-source';
import { type Day, dayOf, formatInstant, type Instant } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { readMoment } from './read-moment';
import type { RecordedReport } from './record';

const NEEDED = ['obligation', 'number', 'date', 'signer', 'received'];
const COLUMNS = [...NEEDED, 'sent', 'reason'];

/** Cells for rows that leave theirs empty (`record --received-at … --reason …`). */
export interface RecordDefaults {
  receivedAt: Instant | null;
  reason: string | null;
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
    const report = reportOf(cells, at, defaults, (path, code, message) => faults.push({ path, code, message }));
    const earlier = lines.get(report.obligation);
    if (earlier !== undefined)
      faults.push({
        path: 'obligation',
        code: 'ID_DUPLICATE',
        message: `Báo cáo này đã có ở dòng ${earlier}; cần mỗi báo cáo một dòng.`,
      });
    else lines.set(report.obligation, line);
    if (faults.length === 0) sheet.rows.push({ line, report });
    sheet.issues.push(...faults.map((fault) => ({ file, line, ...fault })));
  }
  if (read.rows.length === 0 && read.issues.length === 0)
    sheet.issues.push({
      file,
      line: 1,
      path: '',
      code: 'CSV_SYNTAX',
      message: 'Bảng chưa có dòng nào; cần dòng tên cột và ít nhất một báo cáo.',
    });
  return sheet;
}

interface Fault {
  path: string;
  code: string;
  message: string;
}

type Refuse = (path: string, code: string, message: string) => void;

function reportOf(
  cells: Readonly<Record<string, string>>,
  at: Instant,
  defaults: RecordDefaults,
  refuse: Refuse,
): RecordedReport {
  const cell = (column: string): string | null => cells[column] || null;
  const obligation = cell('obligation') ?? '';
  if (obligation === '') refuse('obligation', 'FIELD_MISSING', 'Thiếu mã báo cáo phải gửi.');
  else if (splitObligationId(obligation) === null)
    refuse('obligation', 'NOT_FOUND', `Thấy "${obligation}"; cần mã báo cáo phải gửi, xem bằng lệnh status.`);
  const received = cell('received');
  const receivedAt = received === null ? defaults.receivedAt : readMoment(received);
  if (received !== null && receivedAt === null)
    refuse('received', 'DATE_INVALID', `Thấy "${received}"; cần ngày hoặc ngày giờ nhận, viết như 28/5/2020 10:32.`);
  if (receivedAt !== null && receivedAt > at)
    refuse(
      'received',
      'RECEIVED_AT_INVALID',
      `Thời điểm nhận ${formatInstant(receivedAt)} ở sau thời điểm ghi ${formatInstant(at)}.`,
    );
  const reason = cell('reason') ?? defaults.reason;
  if (receivedAt !== null && reason === null)
    refuse('reason', 'REASON_MISSING', 'Đã ghi thời điểm nhận trước đây: cần cột reason hoặc --reason.');
  const day = (column: string) => dayOfCell(column, cell(column), at, refuse);
  return {
    obligation,
    document: { number: cell('number'), date: day('date'), signer: cell('signer') },
    sentOn: day('sent'),
    receivedAt,
    reason,
  };
}

function dayOfCell(column: string, typed: string | null, at: Instant, refuse: Refuse): Day | null {
  if (typed === null) return null;
  const day = parseVietnameseDate(typed);
  if (day === null) refuse(column, 'DATE_INVALID', `Thấy "${typed}"; cần ngày có trên lịch, viết như 28/5/2020.`);
  else if (day > dayOf(at)) refuse(column, 'DATE_INVALID', `Thấy "${typed}"; cần ngày không ở sau hôm nay.`);
  return day;
}

function readRows(text: string, file: string): Pick<Table, 'rows' | 'issues'> {
  const unfit = refuseText(text, file);
  if (unfit) return { rows: [], issues: [unfit] };
  const { header, rows, issues } = tableRows(text, file);
  const refuse = (code: string, message: string) => ({
    rows: [],
    issues: [{ file, line: 1, path: '', code, message }],
  });
  if (header.length === 0 && issues.length > 0) return { rows, issues };
  const missing = NEEDED.filter((column) => !header.includes(column));
  if (missing.length > 0)
    return refuse('FIELD_MISSING', `Thiếu cột ${missing.join(', ')}; cần dòng đầu có các cột: ${COLUMNS.join(', ')}.`);
  const unknown = header.filter((column) => column !== '' && !COLUMNS.includes(column));
  if (unknown.length > 0)
    return refuse('FIELD_UNKNOWN', `Thấy cột "${unknown.join(', ')}"; cần các cột: ${COLUMNS.join(', ')}.`);
  return { rows, issues };
}
