import type { Day } from '../time/time';
import { dateInWords, formatNumber, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** The shown states of an obligation, and the headings of a total. */
export const STATES = {
  'states.overdue': ({ days }: { days: number }) => `Quá hạn ${twoDigits(days)} ngày`,
  'states.planned': 'Chưa đến kỳ',
  'states.not-sent': 'Chưa gửi',
  'states.near': 'Sắp đến hạn',
  'states.awaited': ({ workingDays }: { workingDays: number }) =>
    `Chưa gửi, còn ${twoDigits(workingDays)} ngày làm việc`,
  'states.late': ({ days }: { days: number }) => `Chậm ${twoDigits(days)} ngày`,
  'states.on-time': 'Đúng hạn',
  'states.returned': 'Cần bổ sung',
  'states.nil': 'Không phát sinh',
  'states.exempt': 'Miễn báo cáo',
  'states.transferred': 'Đã chuyển giao',
  'states.ended': 'Đã kết thúc hoạt động',

  'states.to-be-checked': 'chờ kiểm tra',
  'states.checked': 'đã kiểm tra',
  'states.first-on-time': 'gửi lần đầu đúng hạn',
  'states.first-late': ({ days }: { days: number }) => `gửi lần đầu chậm ${twoDigits(days)} ngày`,
  'states.days-late': ({ days }: { days: number }) => `chậm ${twoDigits(days)} ngày`,
  'states.change-waits': 'chờ người thứ hai xác nhận đúng hạn',
  'states.changed': 'đã đổi kết quả đúng hạn',
  'states.both-notes': ({ note, mark }: { note: Part; mark: Part }, say: Say) => `${say(note)}; ${say(mark)}`,
  'states.extended-to': ({ day }: { day: Day }) => `Gia hạn đến hết ${dateInWords(day)}`,
  'states.end-of': ({ day }: { day: Day }) => `hết ${dateInWords(day)}`,

  'states.percent': ({ tenths }: { tenths: number }) => `${formatNumber(tenths / 10, 1)}%`,
  'states.share': ({ n, m, percent }: { n: number; m: number; percent: Part | null }, say: Say) =>
    percent === null ? `${n}/${m}` : `${n}/${m} (${say(percent)})`,

  'states.total-late': 'Gửi chậm',
  'states.total-overdue': 'Quá hạn, chưa gửi',
  'states.total-awaited': 'Chưa gửi, còn hạn',
  'states.total-excused': 'Miễn báo cáo, đã kết thúc hoạt động',
};
