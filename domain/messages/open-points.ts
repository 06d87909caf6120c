import type { Day } from '../time/time';
import { dateFigures, dayMonth, WEEKDAYS, weekdayDate } from '../time/vietnamese';
import type { Part, Say } from './part';

/** A day of a year, in figures; `last` is the last day of its month. */
interface NamedDay {
  month: number;
  day: number | 'last';
}

/** A report of the same name. */
interface Twin {
  id: string;
  clause: string;
}

function dayNamed({ month, day }: NamedDay): string {
  return day === 'last' ? `cuối cùng của tháng ${month}` : dayMonth(month, day);
}

/** Open points of a document (nội dung cần xác nhận). */
export const OPEN_POINTS = {
  'open-points.reading': ({ days }: { days: readonly Part[] }, say: Say) =>
    `Gửi trong ngày ${days.map(say).join(', ')} có tính đúng hạn không?`,
  'open-points.short-month': ({ day, last }: { day: number; last: Day }) =>
    `Văn bản ghi trước ngày ${day}, nhưng tháng ${Number(last.slice(5, 7))} không có ngày ${day}: ` +
    `gửi trong ngày cuối tháng (${dateFigures(last)}) có tính đúng hạn không?`,
  'open-points.day': ({ day }: { day: Day }) => dateFigures(day),
  'open-points.day-of-half': (day: NamedDay) => dayNamed(day),
  'open-points.day-of-year': (day: NamedDay) => `${dayNamed(day)} hằng năm`,
  'open-points.numbered-day': ({ day }: { day: number }) => String(day),
  'open-points.last-day': 'cuối cùng',
  'open-points.working-day': ({ number }: { number: number }) => `làm việc thứ ${number}`,
  'open-points.last-working-day': 'làm việc cuối cùng',
  'open-points.day-of-week': ({ weekday, ofWeek }: { weekday: number; ofWeek: 'before' | 'same' | 'next' }) =>
    `${WEEKDAYS[weekday - 1]!} ${{ before: 'của tuần liền trước', same: 'hằng tuần', next: 'của tuần sau' }[ofWeek]}`,
  'open-points.day-of-quarter': ({ day }: { day: Part }, say: Say) => `${say(day)} của tháng cuối quý`,
  'open-points.day-after-quarter': ({ day }: { day: Part }, say: Say) => `${say(day)} của tháng đầu quý sau`,
  'open-points.day-of-first-month': ({ day }: { day: Part }, say: Say) => `${say(day)} của tháng đầu quý`,
  'open-points.day-before-quarter': ({ day }: { day: Part }, say: Say) => `${say(day)} của tháng liền trước quý`,
  'open-points.day-before-month': ({ day }: { day: Part }, say: Say) => `${say(day)} của tháng liền trước`,
  'open-points.day-of-month': ({ day }: { day: Part }, say: Say) => `${say(day)} hằng tháng`,
  'open-points.day-after-month': ({ day }: { day: Part }, say: Say) => `${say(day)} của tháng sau`,

  'open-points.receiver': ({ receiver }: { receiver: Part | string }, say: Say) =>
    `Văn bản không nêu cơ quan nhận ở điều khoản báo cáo; đang hiểu là ${say(receiver)}. Có đúng không?`,
  'open-points.receiver-through': (
    { receiver, through }: { receiver: Part | string; through: Part | string },
    say: Say,
  ) =>
    `Văn bản không nêu cơ quan nhận ở điều khoản báo cáo; đang hiểu là ${say(receiver)} (qua ${say(through)}). Có đúng không?`,
  'open-points.same-title': ({ report, clause, other }: { report: string; clause: string; other: Twin }) =>
    `“${report}” (${clause}) trùng tên và kỳ với báo cáo "${other.id}" (${other.clause}): hai đợt báo cáo sẽ mang cùng một tên, người nhận khó phân biệt. ` +
    'Có đúng là hai báo cáo khác nhau không? Nếu đúng, nên ghi thêm vào tên của một báo cáo.',
  'open-points.superior': 'cấp trên trực tiếp',
  'open-points.cutoff': 'Văn bản không nêu thời gian chốt số liệu. Chốt đến hết ngày nào?',
  'open-points.provisional': ({ period, lastDay }: { period: Part | string; lastDay: Day }, say: Say) =>
    `Hạn ${say(period)} (${weekdayDate(lastDay)}) phụ thuộc ngày nghỉ chưa có quyết định chính thức; ngày này là tạm tính.`,
  'open-points.date': ({ report }: { report: string }) =>
    `Văn bản không nêu hạn gửi ${report}. Gửi chậm nhất ngày nào?`,

  'open-points.phase-date': ({ report, phase }: { report: string; phase: string }) =>
    `Văn bản không nêu hạn gửi ${report} của ${phase}. Gửi chậm nhất ngày nào?`,
  'open-points.recurring-date': ({ report }: { report: string }) =>
    `Văn bản không nêu hạn gửi ${report} của mỗi kỳ. Mỗi kỳ gửi chậm nhất ngày nào?`,
  'open-points.frequency': ({ report }: { report: string }) =>
    `Văn bản yêu cầu gửi ${report} định kỳ nhưng không nêu tần suất và hạn gửi. Gửi khi nào?`,
  'open-points.same-level': ({ type }: { type: string }) => `${type} cùng cấp`,

  'open-points.standing': 'Nhiệm vụ thường xuyên: không có hạn gửi, không bị tính chậm.',
  'open-points.event-ahead': ({ event }: { event: string }) =>
    `Hạn tính từ ${event}; chưa có ngày xảy ra nên chưa nhắc.`,
  'open-points.ad-hoc': 'Báo cáo khi có phát sinh hoặc khi được yêu cầu; văn bản không nêu hạn nên không nhắc.',
  'open-points.undated': 'Văn bản không nêu hạn gửi; chưa nhắc cho đến khi có người xác nhận ngày.',
};
