import type { WorkingCalendar } from '../calendar/calendar';
import { SLOT_TIMES } from '../calendar/slots';
import {
  addDays,
  atTime,
  type ClockTime,
  type Day,
  dayOf,
  HOUR,
  type Instant,
  MINUTE,
  SECOND,
  startOfDay,
} from '../time/time';
import { twoDigits } from '../time/vietnamese';

/**
 * The hour of a deadline is part of its first late instant (`lateFrom`) and of nothing else: 00:00 is the end of a day,
 * a whole minute is "trước 16 giờ" (16:00 itself is late), and one second after a minute is "chậm nhất 16 giờ" (16:00
 * itself is on time). Everything that shows or compares a deadline reads it here.
 */

/** The hour that a deadline names. */
export interface DeadlineHour {
  time: ClockTime;
  /** "Chậm nhất 16 giờ", "đến 16 giờ": the named moment is on time. False for "trước 16 giờ". */
  inclusive: boolean;
}

/** Where a deadline ends: a last day on time, and an hour where the document names one. */
export interface DeadlineEnd {
  lastDay: Day;
  /** The named hour of that day; null or absent: the whole day is on time. */
  hour?: DeadlineHour | null;
}

/**
 * The first late instant.
 * @example lateFromOf({ lastDay: '2020-05-29' }) // 2020-05-30T00:00+07:00
 * @example lateFromOf({ lastDay: '2026-09-15', hour: { time: '16:00', inclusive: false } }) // 2026-09-15T16:00+07:00
 */
export function lateFromOf({ lastDay, hour = null }: DeadlineEnd): Instant {
  if (hour === null) return startOfDay(addDays(lastDay, 1));
  return atTime(lastDay, hour.time) + (hour.inclusive ? SECOND : 0);
}

/** The hour that a first late instant stands for; null where the deadline is a whole day. */
export function hourOf(lateFrom: Instant): DeadlineHour | null {
  const since = lateFrom - startOfDay(dayOf(lateFrom));
  if (since === 0) return null;
  const time = `${twoDigits(Math.floor(since / HOUR))}:${twoDigits(Math.floor(since / MINUTE) % 60)}`;
  return { time, inclusive: since % MINUTE !== 0 };
}

/** Whether a deadline names an hour. */
export function hasHour(lateFrom: Instant): boolean {
  return hourOf(lateFrom) !== null;
}

/** The moment a deadline names, from which its lateness is counted: 16:00 for "trước" and for "chậm nhất 16 giờ". */
export function namedMoment(lateFrom: Instant): Instant {
  return Math.floor(lateFrom / MINUTE) * MINUTE;
}

/**
 * The last day on which a report was on time (ngày cuối cùng còn đúng hạn).
 * @example lastDayOf(startOfDay('2020-05-30')) // '2020-05-29'
 */
export function lastDayOf(lateFrom: Instant): Day {
  return dayOf(lateFrom - 1);
}

/** Time that a unit has at least between the first mail of the day and the hour of its deadline. */
const TIME_TO_SEND = HOUR;

/**
 * The last working day before the end, from which reminders count back. A day whose hour is less than an hour after the
 * first mail (08:00) is too late for a reminder: the working day before it counts.
 * @example workingDueOf(lateFromOf({ lastDay: '2026-09-15', hour: { time: '07:30', inclusive: false } }), calendar) // '2026-09-14'
 */
export function workingDueOf(lateFrom: Instant, calendar: Pick<WorkingCalendar, 'workingDueOf'>): Day {
  const lastDay = lastDayOf(lateFrom);
  const isTooEarly = namedMoment(lateFrom) < atTime(lastDay, SLOT_TIMES[0]!) + TIME_TO_SEND;
  return calendar.workingDueOf(isTooEarly ? addDays(lastDay, -1) : lastDay);
}

/**
 * The end that a day and an hour name together. "24 giờ" of a day is its end, "0 giờ" the end of the day before.
 * @param time null: the whole day
 * @example endNamed('2026-09-15', '16:00', true) // { lastDay: '2026-09-15', hour: { time: '16:00', inclusive: true } }
 * @example endNamed('2026-09-15', '00:00', false) // { lastDay: '2026-09-14' }
 */
export function endNamed(day: Day, time: ClockTime | null, inclusive: boolean): DeadlineEnd {
  if (time === null || time === '24:00') return { lastDay: day };
  return time === '00:00' ? { lastDay: addDays(day, -1) } : { lastDay: day, hour: { time, inclusive } };
}
