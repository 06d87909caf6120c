import type { RecordedReport } from '../client/record';
import { type Day, dayOf, type Instant, parseInstant } from '../domain/time/time';
import { parseVietnameseDate } from '../domain/time/vietnamese';
import { type Fault, oneLine } from './report/typed-report';

/** The most units recorded at once: a province has 135 communes. */
export const MOST_ROWS = 500;

/** What staff typed for several units, read row by row; the page is shown again when anything is wrong. */
export interface RecordedRows {
  reports: RecordedReport[];
  faults: Fault[];
}

type Body = Readonly<Record<string, unknown>>;

/**
 * Reads the ticked rows of the recording page. Row `n` holds `so.n`, `ngay.n`, `ky.n`, `gui.n`; `ngay-gui`, `nhan-ngay`,
 * `nhan-gio` and `ly-do` hold for all of them.
 * @param obligations the units that still owe, in the order of the page
 * @param at business time, against which future dates are refused
 */
export function readRecordedRows(
  body: Body,
  obligations: readonly { id: string; unitName: string }[],
  at: Instant,
): RecordedRows {
  const text = (name: string): string => (typeof body[name] === 'string' ? oneLine(body[name]) : '');
  const faults: Fault[] = [];
  const date = (name: string, label: string): Day | null => {
    const typed = text(name);
    const day = typed === '' ? null : parseVietnameseDate(typed);
    if (typed !== '' && day === null) {
      faults.push({
        field: name,
        message: `${label}: tìm thấy “${typed.slice(0, 40)}”; cần ngày có trên lịch, viết như 28/5/2020.`,
      });
    } else if (day !== null && day > dayOf(at)) {
      faults.push({ field: name, message: `${label}: ${typed} ở sau ngày hôm nay. Hãy kiểm tra lại.` });
    }
    return day;
  };
  const sentForAll = date('ngay-gui', 'Ngày gửi (chung)');
  const receivedAt = readReceived(text, date, faults, at);
  const reason = text('ly-do') === '' ? null : text('ly-do').slice(0, 500);
  if (receivedAt !== null && reason === null) {
    faults.push({ field: 'ly-do', message: 'Đã ghi thời điểm nhận trước đây: cần ghi lý do.' });
  }
  const reports = obligations.flatMap(({ id, unitName }, index): RecordedReport[] => {
    if (text(`chon.${index}`) !== id) return warnUnticked(text, index, unitName, faults);
    const number = text(`so.${index}`).slice(0, 200);
    if (number === '') faults.push({ field: `so.${index}`, message: `${unitName}: cần số, ký hiệu của văn bản đến.` });
    const documentDate = date(`ngay.${index}`, `${unitName}, ngày ban hành`);
    const sentOn = date(`gui.${index}`, `${unitName}, ngày gửi`) ?? sentForAll;
    const signer = text(`ky.${index}`).slice(0, 200);
    const document = { number: number || null, date: documentDate, signer: signer || null };
    return [{ obligation: id, document, sentOn, receivedAt, reason }];
  });
  if (reports.length === 0 && faults.length === 0) {
    faults.push({
      field: 'chon.0',
      message: 'Chưa chọn đơn vị nào. Hãy đánh dấu đơn vị đã gửi báo cáo qua kênh khác.',
    });
  }
  return { reports, faults };
}

/** A number typed beside an empty box is a forgotten tick, not a thing to drop silently. */
function warnUnticked(text: (name: string) => string, index: number, unitName: string, faults: Fault[]): [] {
  if (text(`so.${index}`) !== '') {
    faults.push({
      field: `chon.${index}`,
      message: `${unitName}: đã nhập số văn bản nhưng chưa đánh dấu chọn. Hãy đánh dấu, hoặc xóa số.`,
    });
  }
  return [];
}

function readReceived(
  text: (name: string) => string,
  date: (name: string, label: string) => Day | null,
  faults: Fault[],
  at: Instant,
): Instant | null {
  const day = date('nhan-ngay', 'Ngày nhận');
  const time = text('nhan-gio');
  if (day === null) {
    if (time !== '') faults.push({ field: 'nhan-ngay', message: 'Đã ghi giờ nhận: cần ghi cả ngày nhận.' });
    return null;
  }
  const [, hours, minutes] = /^(\d{1,2})(?:[:hg.]|\s*giờ\s*)(\d{2})$/i.exec(time) ?? [];
  const instant = hours === undefined ? null : parseInstant(`${day}T${hours.padStart(2, '0')}:${minutes}`);
  if (instant === null) {
    const found = time === '' ? 'ô trống' : `“${time.slice(0, 20)}”`;
    faults.push({ field: 'nhan-gio', message: `Giờ nhận: tìm thấy ${found}; cần giờ và phút, viết như 10:32.` });
    return null;
  }
  if (instant > at)
    faults.push({ field: 'nhan-gio', message: 'Thời điểm nhận ở sau thời điểm hiện tại. Hãy kiểm tra lại.' });
  return instant;
}
