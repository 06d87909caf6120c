import type { WorkingCalendar } from '../calendar/calendar';
import { type Message, message } from '../messages/message';
import type { ObligationState } from '../states/state';
import { type Day, dayOf, type Instant } from '../time/time';

/** Why an extension is refused; the code is stable, the message is for staff. */
export interface ExtensionRefusal {
  code: 'NOT_OWING' | 'EXTENSION_LATE' | 'DECISION_DATE';
  message: Message;
}

/**
 * Why a report cannot get this new last day; null when it can. A sent report keeps the date that decided whether it was
 * late. An extension is granted before the date is over: afterwards only the reason for the lateness is noted (ghi nhận
 * lý do gửi chậm). A decision made in time may be recorded later.
 * @param standing `roundDay`: last day of the round; `lastDay`: the report's own, after an earlier extension
 * @example extensionRefusal({ state: 'open', lastDay: '2020-05-29', … }, { until: '2020-06-05', decidedOn: '2020-06-01' })!.code // 'EXTENSION_LATE'
 */
export function extensionRefusal(
  { state, own, lastDay, roundDay }: { state: ObligationState; own: boolean; lastDay: Day; roundDay: Day },
  { until, decidedOn }: { until: Day; decidedOn: Day },
): ExtensionRefusal | null {
  if (state !== 'open' || own) {
    const fault = message(own ? 'decisions.no-extension-own' : 'decisions.no-extension-sent');
    return { code: 'NOT_OWING', message: fault };
  }
  if (decidedOn > lastDay)
    return { code: 'EXTENSION_LATE', message: message('decisions.extension-late', { decidedOn, lastDay }) };
  if (until <= roundDay)
    return { code: 'DECISION_DATE', message: message('decisions.extension-early', { until, roundDay }) };
  if (until === lastDay) return { code: 'DECISION_DATE', message: message('decisions.extension-same', { until }) };
  return null;
}

/**
 * Why a unit cannot ask for this last day; null when it can. A unit asks before its date is over; afterwards staff note only why
 * the report is late.
 * @param report `lastDay`: its own, after an earlier extension
 * @example askedExtensionRefusal({ state: 'open', lastDay: '2020-05-29', … }, '2020-06-05', atTime('2020-05-30', '00:00'))!.code // 'EXTENSION_LATE'
 */
export function askedExtensionRefusal(
  { state, own, lastDay, lateFrom }: { state: ObligationState; own: boolean; lastDay: Day; lateFrom: Instant },
  until: Day,
  at: Instant,
): ExtensionRefusal | null {
  if (state !== 'open' || own) {
    return { code: 'NOT_OWING', message: message(own ? 'decisions.no-extension-own' : 'decisions.no-extension-sent') };
  }
  if (at >= lateFrom) return { code: 'EXTENSION_LATE', message: message('decisions.asking-late', { lastDay }) };
  if (until <= lastDay) {
    return { code: 'DECISION_DATE', message: message('decisions.extension-early', { until, roundDay: lastDay }) };
  }
  return null;
}

/**
 * Why this day cannot be the resubmission day of a returned report; null when it can.
 * @param at business time; a past day and a day off are refused
 */
export function askedDayRefusal(
  until: Day,
  at: Instant,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): ExtensionRefusal | null {
  if (until < dayOf(at)) return { code: 'DECISION_DATE', message: message('decisions.asked-day-past', { until }) };
  if (!calendar.isWorkingDay(until))
    return { code: 'DECISION_DATE', message: message('decisions.asked-day-off', { until }) };
  return null;
}
