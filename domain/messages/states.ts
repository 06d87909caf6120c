import { delayInWords, toUntil, untilShort } from '../deadlines/deadline-words';
import type { Instant } from '../time/time';
import { dateInWords, formatNumber, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** The shown states of an obligation, and the headings of a total. */
export const STATES = {
  'states.overdue': (late: Late) => `Quá hạn ${delayInWords(late)}`,
  'states.planned': 'Chưa đến kỳ',
  'states.not-sent': 'Chưa gửi',
  'states.near': 'Sắp đến hạn',
  'states.awaited': ({ workingDays }: { workingDays: number }) =>
    `Chưa gửi, còn ${twoDigits(workingDays)} ngày làm việc`,
  'states.late': (late: Late) => `Chậm ${delayInWords(late)}`,
  'states.on-time': 'Đúng hạn',
  'states.returned': 'Cần bổ sung',
  'states.nil': 'Không phát sinh',
  'states.exempt': 'Miễn báo cáo',
  'states.transferred': 'Đã chuyển giao',
  'states.ended': 'Đã kết thúc hoạt động',

  'states.to-be-checked': 'chờ kiểm tra',
  'states.checked': 'đã kiểm tra',
  'states.first-on-time': 'gửi lần đầu đúng hạn',
  'states.first-late': (late: Late) => `gửi lần đầu chậm ${delayInWords(late)}`,
  'states.days-late': (late: Late) => `chậm ${delayInWords(late)}`,
  'states.change-waits': 'chờ người thứ hai xác nhận đúng hạn',
  'states.changed': 'đã đổi kết quả đúng hạn',
  'states.both-notes': ({ note, mark }: { note: Part; mark: Part }, say: Say) => `${say(note)}; ${say(mark)}`,
  'states.extended-to': ({ lateFrom }: { lateFrom: Instant }) => `Gia hạn ${toUntil(lateFrom, dateInWords)}`,
  'states.end-of': ({ lateFrom }: { lateFrom: Instant }) => untilShort(lateFrom),

  'states.percent': ({ tenths }: { tenths: number }) => `${formatNumber(tenths / 10, 1)}%`,
  'states.share': ({ n, m, percent }: { n: number; m: number; percent: Part | null }, say: Say) =>
    percent === null ? `${n}/${m}` : `${n}/${m} (${say(percent)})`,

  'states.total-late': 'Gửi chậm',
  'states.total-overdue': 'Quá hạn, chưa gửi',
  'states.total-awaited': 'Chưa gửi, còn hạn',
  'states.total-excused': 'Miễn báo cáo, đã kết thúc hoạt động',
};

/** How late a report is (`Delay`). */
interface Late {
  days: number;
  minutes?: number;
}
