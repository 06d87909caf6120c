import { type Day, dayOf, daysBetween, type Instant } from '../time/time';
import { isExpected } from './standing';
import type { ObligationState } from './state';

/** What decides whether a report is late: the deadline and the first receipt, never whether a timer fired. */
export interface LatenessFacts {
  state: ObligationState;
  /** First late instant: 00:00 (UTC+7) of the day after the last day. */
  lateFrom: Instant;
  /** The instant the first version counts from (`countedAt`), which never changes; null while nothing was received. */
  countedAt: Instant | null;
  /** The compiler's own figures: never late. */
  own: boolean;
}

/**
 * Whether a report is late at an instant: first received at or after `lateFrom`, or not received by then. A return
 * changes nothing; an exempt or ended unit is not late.
 * @param at an instant of business time
 * @example isLate({ state: 'open', lateFrom: startOfDay('2020-05-30'), countedAt: null, own: false }, startOfDay('2020-05-30')) // true
 */
export function isLate(facts: LatenessFacts, at: Instant): boolean {
  if (facts.own || !isExpected(facts)) return false;
  return (receiptKnownAt(facts, at) ?? at) >= facts.lateFrom;
}

/**
 * Calendar days from the last day to the first receipt, or to `at` while nothing was received; 0 when not late.
 * @example daysLate(facts, at) // 1 for 614's six-month report (last day 29/5/2020) received on 30/5/2020
 */
export function daysLate(facts: LatenessFacts, at: Instant): number {
  if (!isLate(facts, at)) return 0;
  const days = daysBetween(lastDayOf(facts.lateFrom), dayOf(receiptKnownAt(facts, at) ?? at));
  // Only a test ladder of seconds has a lateFrom that is not midnight; a late report is then late by at least a day.
  return Math.max(1, days);
}

/**
 * The last day on which a report was on time (ngày cuối cùng còn đúng hạn).
 * @example lastDayOf(startOfDay('2020-05-30')) // '2020-05-29'
 */
export function lastDayOf(lateFrom: Instant): Day {
  return dayOf(lateFrom - 1);
}

/** The first receipt as known at an instant: history is shown as it was on that day. */
export function receiptKnownAt({ countedAt }: LatenessFacts, at: Instant): Instant | null {
  return countedAt !== null && countedAt <= at ? countedAt : null;
}
