import { hasHour, lastDayOf, namedMoment } from '../deadlines/deadline-hour';
import { DAY_LENGTH, dayOf, daysBetween, type Instant, MINUTE } from '../time/time';
import { isExpected } from './standing';
import type { ObligationState } from './state';

/** What decides whether a report is late: the deadline and the first receipt, never whether a timer fired. */
export interface LatenessFacts {
  state: ObligationState;
  /** First late instant: 00:00 (UTC+7) of the day after the last day, or the hour of a deadline that names one. */
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

/** How late a report is. */
export interface Delay {
  /** Calendar days; of a deadline with an hour whole days of 24 hours. */
  days: number;
  /** Of a deadline with an hour: the minutes beyond the whole days. */
  minutes?: number;
}

const MINUTES_OF_DAY = DAY_LENGTH / MINUTE;

/**
 * How late a report is at its first receipt, or at `at` while nothing was received; null when it is not late. With an
 * hour it is counted to the minute from the hour that the deadline names, and a late report is late by at least one.
 * @example delayOf(facts, at) // { days: 1 } for 614's six-month report (last day 29/5/2020) received on 30/5/2020
 * @example delayOf(facts, at) // { days: 0, minutes: 135 } for "trước 16 giờ ngày 15/9/2026" received at 18:15
 */
export function delayOf(facts: LatenessFacts, at: Instant): Delay | null {
  if (!isLate(facts, at)) return null;
  const come = receiptKnownAt(facts, at) ?? at;
  if (!hasHour(facts.lateFrom)) return { days: daysBetween(lastDayOf(facts.lateFrom), dayOf(come)) };
  const minutes = Math.max(1, Math.floor((come - namedMoment(facts.lateFrom)) / MINUTE));
  return { days: Math.floor(minutes / MINUTES_OF_DAY), minutes: minutes % MINUTES_OF_DAY };
}

/**
 * Whole days from the deadline to the first receipt, or to `at` while nothing was received; 0 when not late, and when a
 * deadline with an hour was missed by less than a day (`minutesLate`).
 * @example daysLate(facts, at) // 1 for 614's six-month report (last day 29/5/2020) received on 30/5/2020
 */
export function daysLate(facts: LatenessFacts, at: Instant): number {
  return delayOf(facts, at)?.days ?? 0;
}

/**
 * All minutes by which a deadline with an hour was missed; 0 when it was not.
 * @returns null where the deadline is a whole day
 * @example minutesLate(facts, at) // 135 for "trước 16 giờ ngày 15/9/2026" received at 18:15
 */
export function minutesLate(facts: LatenessFacts, at: Instant): number | null {
  if (!hasHour(facts.lateFrom)) return null;
  const { days = 0, minutes = 0 } = delayOf(facts, at) ?? {};
  return days * MINUTES_OF_DAY + minutes;
}

/** For putting delays in order: a day counts as 24 hours; 0 for none. */
export function delayLength(late: Delay | null): number {
  return late === null ? 0 : late.days * MINUTES_OF_DAY + (late.minutes ?? 0);
}

/** Lateness as JSON shows it: minutes beside the days where the deadline has an hour. */
export function latenessInJson(facts: LatenessFacts, at: Instant): { daysLate: number; minutesLate?: number } {
  const minutes = minutesLate(facts, at);
  return { daysLate: daysLate(facts, at), ...(minutes === null ? {} : { minutesLate: minutes }) };
}

/** The delay that such JSON, or a stored row, stands for. */
export function delayIn({
  daysLate: days,
  minutesLate: minutes,
}: {
  daysLate: number;
  minutesLate?: number | null;
}): Delay {
  return minutes === undefined || minutes === null ? { days } : { days, minutes: minutes % MINUTES_OF_DAY };
}

/** The first receipt as known at an instant: history is shown as it was on that day. */
export function receiptKnownAt({ countedAt }: LatenessFacts, at: Instant): Instant | null {
  return countedAt !== null && countedAt <= at ? countedAt : null;
}
