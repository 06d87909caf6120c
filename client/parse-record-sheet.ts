import { CsvError, parse } from 'csv-parse/sync';
import { splitObligationId } from '../domain/ids';
import type { Issue, Parsed } from '../domain/plan/plan';
import { refuseText } from '../domain/plan/yaml-source';
import { type Day, dayOf, formatInstant, type Instant } from '../domain/time/time';
import { parseVietnameseDate } from '../domain/time/vietnamese';
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
  if (!read.ok) return { rows: [], issues: [...read.issues] };
  const sheet: RecordSheet = { rows: [], issues: [] };
  const lines = new Map<string, number>();
  for (const { line, cells } of read.value) {
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
  if (read.value.length === 0)
    sheet.issues.push({ file, line: 1, path: '', code: 'CSV_SYNTAX', message: 'Bảng không có dòng nào.' });
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

interface Row {
  line: number;
  cells: Record<string, string>;
}

function readRows(text: string, file: string): Parsed<Row[]> {
  const refuse = (line: number | null, code: string, message: string): Parsed<never> => ({
    ok: false,
    issues: [{ file, line, path: '', code, message }],
  });
  const unfit = refuseText(text, file);
  if (unfit) return { ok: false, issues: [unfit] };
  let header: string[] = [];
  try {
    const found = parse(text.normalize('NFC'), {
      bom: true,
      delimiter: [',', ';', '\t'],
      columns: (cells: string[]) => {
        header = cells.map((cell) => cell.trim().toLowerCase());
        return header;
      },
      trim: true,
      skip_empty_lines: true,
      // Excel keeps rows whose cells were cleared as lines of bare separators.
      skip_records_with_empty_values: true,
      info: true,
      max_record_size: 20_000,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    const missing = NEEDED.filter((column) => !header.includes(column));
    if (missing.length > 0)
      return refuse(
        1,
        'FIELD_MISSING',
        `Thiếu cột ${missing.join(', ')}; cần dòng đầu có các cột: ${COLUMNS.join(', ')}.`,
      );
    const unknown = header.filter((column) => column !== '' && !COLUMNS.includes(column));
    if (unknown.length > 0)
      return refuse(1, 'FIELD_UNKNOWN', `Thấy cột "${unknown.join(', ')}"; cần các cột: ${COLUMNS.join(', ')}.`);
    return { ok: true, value: found.map(({ record, info }) => ({ line: info.lines, cells: record })) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : null;
    return refuse(
      line,
      'CSV_SYNTAX',
      `Dòng có số ô khác dòng đầu hoặc dấu ngoặc kép không đóng; cần sửa bảng. (${error.code})`,
    );
  }
}
