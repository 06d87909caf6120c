import type { WorkingCalendar } from '../calendar/calendar';
import { hasHour, lastDayOf, lateFromOf } from '../deadlines/deadline-hour';
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
 * lý do gửi chậm). A decision
 * made in time may be recorded later; a document names no hour, so that one signed on the last day was made in time.
 * @param standing first late instants: `roundLateFrom` of the round, `lateFrom` the report's own, after an earlier extension
 * @example extensionRefusal({ state: 'open', lateFrom: startOfDay('2020-05-30'), … }, { until: startOfDay('2020-06-06'), decidedOn: '2020-06-01' })!.code // 'EXTENSION_LATE'
 */
export function extensionRefusal(
  {
    state,
    own,
    lateFrom,
    roundLateFrom,
  }: { state: ObligationState; own: boolean; lateFrom: Instant; roundLateFrom: Instant },
  { until, decidedOn }: { until: Instant; decidedOn: Day },
): ExtensionRefusal | null {
  if (state !== 'open' || own) {
    const fault = message(own ? 'decisions.no-extension-own' : 'decisions.no-extension-sent');
    return { code: 'NOT_OWING', message: fault };
  }
  if (decidedOn > lastDayOf(lateFrom))
    return { code: 'EXTENSION_LATE', message: message('decisions.extension-late', { decidedOn, lateFrom }) };
  if (until <= roundLateFrom)
    return { code: 'DECISION_DATE', message: message('decisions.extension-early', { until, roundLateFrom }) };
  if (until === lateFrom) return { code: 'DECISION_DATE', message: message('decisions.extension-same', { until }) };
  return null;
}

/**
 * Why a unit cannot ask for this last day; null when it can. A unit asks before its date is over; afterwards staff note only why
 * the report is late.
 * @param report `lateFrom`: its own first late instant, after an earlier extension
 * @example askedExtensionRefusal({ state: 'open', lateFrom: startOfDay('2020-05-30'), … }, '2020-06-05', atTime('2020-05-30', '00:00'))!.code // 'EXTENSION_LATE'
 */
export function askedExtensionRefusal(
  { state, own, lateFrom }: { state: ObligationState; own: boolean; lateFrom: Instant },
  until: Day,
  at: Instant,
): ExtensionRefusal | null {
  if (state !== 'open' || own) {
    return { code: 'NOT_OWING', message: message(own ? 'decisions.no-extension-own' : 'decisions.no-extension-sent') };
  }
  if (at >= lateFrom) return { code: 'EXTENSION_LATE', message: message('decisions.asking-late', { lateFrom }) };
  const end = lateFromOf({ lastDay: until });
  if (end <= lateFrom || until === lastDayOf(lateFrom)) {
    return {
      code: 'DECISION_DATE',
      message: message('decisions.extension-early', { until: end, roundLateFrom: lateFrom }),
    };
  }
  return null;
}

/**
 * Why a returned report cannot be asked for again by this end; null when it can.
 * @param until the first instant after it; an end that is past and one on a day off are refused
 * @param at business time
 */
export function askedDayRefusal(
  until: Instant,
  at: Instant,
  calendar: Pick<WorkingCalendar, 'isWorkingDay'>,
): ExtensionRefusal | null {
  const day = lastDayOf(until);
  if (day < dayOf(at) || (hasHour(until) && until <= at))
    return { code: 'DECISION_DATE', message: message('decisions.asked-day-past', { until }) };
  if (!calendar.isWorkingDay(day))
    return { code: 'DECISION_DATE', message: message('decisions.asked-day-off', { until }) };
  return null;
}
