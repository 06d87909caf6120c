import type { Day } from '../time/time';
import { dateInWords, twoDigits } from '../time/vietnamese';
import type { Part, Say } from './part';

/** The steps of a round and of a plan, the reason of each date, and the recipients. */
export const STEPS = {
  'steps.open': 'Mở đợt báo cáo',
  'steps.remind': 'Nhắc hạn',
  'steps.overdue': 'Đôn đốc',
  'steps.escalate': 'Báo cáo lãnh đạo, cấp trên',
  'steps.letter': 'Dự thảo công văn đôn đốc',
  'steps.repeat': 'Đôn đốc lại',
  'steps.compile': 'Tổng hợp báo cáo',
  'steps.supplement': 'Tổng hợp bổ sung',
  'steps.close': 'Kết thúc đợt báo cáo',

  'steps.by-offset': ({ offset }: { offset: string }) => `Theo mức ${offset}.`,
  'steps.opens': ({ days, due, asked }: CountedBefore) =>
    'Ngày làm việc đầu tiên khi văn bản đã được đưa vào theo dõi và kỳ báo cáo đã bắt đầu, ' +
    `không sớm hơn ${twoDigits(days)} ngày làm việc trước ${dueInWords(due, asked)}.`,
  'steps.opens-after-event': ({ days, due, event }: { days: number; due: Day; event: Day }) =>
    'Ngày làm việc đầu tiên khi văn bản đã được đưa vào theo dõi và sự kiện đã xảy ra ' +
    `(${dateInWords(event)}), không sớm hơn ${twoDigits(days)} ngày làm việc trước ${dueInWords(due, false)}.`,
  'steps.opens-before-period': ({ days, due }: { days: number; due: Day }) =>
    'Ngày làm việc đầu tiên khi văn bản đã được đưa vào theo dõi, không sớm hơn ' +
    `${twoDigits(days)} ngày làm việc trước ${dueInWords(due, false)}; hạn đến trước kỳ báo cáo nên không chờ đầu kỳ.`,
  'steps.before': ({ days, due, asked }: CountedBefore) =>
    `${twoDigits(days)} ngày làm việc trước ${dueInWords(due, asked)}.`,
  'steps.on-working-due': ({ due }: { due: Day }) => `Đúng ngày làm việc cuối cùng trước hạn (${dateInWords(due)}).`,
  'steps.on-asked-day': ({ due }: { due: Day }) => `Đúng ngày đề nghị gửi lại (${dateInWords(due)}).`,
  'steps.after': ({ days, lastDay }: { days: number; lastDay: Day }) =>
    `Ngày làm việc thứ ${twoDigits(days)} sau ngày cuối cùng còn đúng hạn (${dateInWords(lastDay)}).`,
  'steps.after-asked-day': ({ days, lastDay }: { days: number; lastDay: Day }) =>
    `Ngày làm việc thứ ${twoDigits(days)} sau ngày đề nghị gửi lại (${dateInWords(lastDay)}).`,
  'steps.earlier-when-complete': ({ reason }: { reason: Part }, say: Say) =>
    `${say(reason)} Sớm hơn khi báo cáo tổng hợp đã xác nhận và không còn đơn vị chưa gửi.`,
  'steps.after-change': ({ length }: { length: Part }, say: Say) =>
    `${say(length)} sau thay đổi đầu tiên chưa được tổng hợp.`,
  'steps.before-late': ({ length }: { length: Part }, say: Say) => `${say(length)} trước thời điểm tính là chậm.`,
  'steps.after-late': ({ length }: { length: Part }, say: Say) => `${say(length)} sau thời điểm tính là chậm.`,
  'steps.at-the-hour': 'Ngay khi hết hạn: văn bản ghi giờ, nên danh sách và bản tổng hợp được lập đúng giờ đó.',
  'steps.hours': ({ hours }: { hours: number }) => `${twoDigits(hours)} giờ`,
  'steps.seconds': ({ seconds }: { seconds: number }) => `${twoDigits(seconds)} giây`,
  'steps.days-off-between': ({ reason, daysOff }: { reason: Part; daysOff: Part }, say: Say) =>
    `${say(reason)} Trong khoảng này nghỉ: ${say(daysOff)}.`,

  'steps.default-ladder': 'Các bước mặc định của Đúng Hạn',
  'steps.own-ladder': 'Các bước riêng của văn bản này',
  'steps.ladder-and-calendar': ({ ladder, sources }: { ladder: Part; sources: readonly (Part | string)[] }, say: Say) =>
    `${say(ladder)}; Lịch làm việc: ${sources.length === 0 ? 'nghỉ hằng tuần thứ Bảy, Chủ nhật' : sources.map(say).join('; ')}`,

  'steps.on-milestone': 'Đúng ngày của mốc, hoặc ngày làm việc cuối cùng trước đó.',
  'steps.before-milestone': ({ days }: { days: number }) => `${twoDigits(days)} ngày làm việc trước mốc.`,

  'steps.last-day-for': ({ report }: { report: string }) => `Ngày cuối gửi ${report}`,
  'steps.step-of': ({ step, report }: { step: Part; report: string }, say: Say) => `${say(step)}: ${report}`,
  'steps.milestone-reminder': ({ milestone }: { milestone: string }) => `Nhắc mốc: ${milestone}`,

  'steps.to-office': 'văn thư đơn vị',
  'steps.to-officer': 'đầu mối báo cáo của đơn vị',
  'steps.to-head': 'người đứng đầu đơn vị',
  'steps.to-superior': 'cấp trên trực tiếp',
  'steps.to-compiler-officer': 'chuyên viên tổng hợp',
  'steps.to-compiler-head': 'lãnh đạo cơ quan đầu mối',
  'steps.to-receiver': 'cơ quan nhận báo cáo',
};

/** Working days before a day: the last working day on time, or the resubmission day. */
interface CountedBefore {
  days: number;
  due: Day;
  asked: boolean;
}

function dueInWords(due: Day, asked: boolean): string {
  return asked
    ? `ngày đề nghị gửi lại (${dateInWords(due)})`
    : `ngày làm việc cuối cùng trước hạn (${dateInWords(due)})`;
}
