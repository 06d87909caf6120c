import type { WorkingCalendar } from '../calendar/calendar';
import type { ObligationState } from '../states/state';
import { type Day, dayOf, type Instant } from '../time/time';
import { dateInWords, weekdayDate } from '../time/vietnamese';

/** Why a date cannot be given; the code is stable, the message is for staff. */
export interface Refusal {
  code: 'NOT_OWING' | 'EXTENSION_LATE' | 'DECISION_DATE';
  message: string;
}

/**
 * Why a report cannot get this new last day; null when it can. What has been sent keeps the date it was measured by. An
 * extension is granted before the date is over: afterwards only the reason for the lateness is noted (ghi nhận lý do gửi
 * chậm). A decision made in time may be entered later.
 * @param standing `roundDay`: last day of the round; `lastDay`: the report's own, after an earlier extension
 * @example extensionRefusal({ state: 'open', lastDay: '2020-05-29', … }, { until: '2020-06-05', decidedOn: '2020-06-01' })!.code // 'EXTENSION_LATE'
 */
export function extensionRefusal(
  { state, own, lastDay, roundDay }: { state: ObligationState; own: boolean; lastDay: Day; roundDay: Day },
  { until, decidedOn }: { until: Day; decidedOn: Day },
): Refusal | null {
  if (state !== 'open' || own) {
    const because = own ? 'là số liệu của chính cơ quan tổng hợp' : 'không còn ở tình trạng chưa gửi';
    return { code: 'NOT_OWING', message: `Không gia hạn được: báo cáo này ${because}.` };
  }
  if (decidedOn > lastDay) {
    return {
      code: 'EXTENSION_LATE',
      message: `Không gia hạn được: văn bản cho gia hạn ký ${dateInWords(decidedOn)}, sau khi đã hết hạn (hết ${weekdayDate(lastDay)}). Sau hạn chỉ ghi nhận lý do gửi chậm; việc đúng hạn hay chậm giữ nguyên.`,
    };
  }
  const found = `Hạn mới: tìm thấy ${weekdayDate(until)}`;
  if (until <= roundDay) {
    return { code: 'DECISION_DATE', message: `${found}; cần ngày sau ${weekdayDate(roundDay)}.` };
  }
  if (until === lastDay) {
    return { code: 'DECISION_DATE', message: `${found}, là hạn đang có; cần ngày khác.` };
  }
  return null;
}

/**
 * Why a returned report cannot be asked for again by this day; null when it can.
 * @param at business time: a day that is over can be met by nobody, and on a day off nobody signs
 */
export function askedDayRefusal(
  until: Day,
  at: Instant,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): Refusal | null {
  const found = `Ngày đề nghị gửi lại: tìm thấy ${weekdayDate(until)}`;
  if (until < dayOf(at)) return { code: 'DECISION_DATE', message: `${found}, đã qua; cần từ hôm nay trở đi.` };
  if (!calendar.isWorkingDay(until))
    return { code: 'DECISION_DATE', message: `${found}, là ngày nghỉ; cần ngày làm việc.` };
  return null;
}
