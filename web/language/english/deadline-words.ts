import { type DeadlineHour, hourOf, lastDayOf } from '../../../domain/deadlines/deadline-hour';
import type { Delay } from '../../../domain/states/lateness';
import type { Day, Instant } from '../../../domain/time/time';
import { dueReading } from '../due-words';
import { dateFigures, tableDate, weekdayDate } from './dates';
import { counted } from './plural';

/** Deadlines and delays for readers of English; the names are those of `domain/deadlines/deadline-words`. */

/** @example hourInWords({ time: '16:00', inclusive: false }) // 'before 16:00' */
export function hourInWords({ time, inclusive }: DeadlineHour): string {
  return `${inclusive ? 'by' : 'before'} ${time}`;
}

/**
 * @example untilInWords(startOfDay('2020-05-30')) // 'by the end of Friday, 29 May 2020'
 * @example untilInWords(atTime('2026-09-15', '16:00')) // 'before 16:00 on Tuesday, 15 September 2026'
 */
export function untilInWords(lateFrom: Instant, dateWords: (day: Day) => string = weekdayDate): string {
  const hour = hourOf(lateFrom);
  const day = dateWords(lastDayOf(lateFrom));
  return hour === null ? `by the end of ${day}` : `${hourInWords(hour)} on ${day}`;
}

/** @example endInWords(atTime('2026-09-15', '16:00')) // '16:00 on Tuesday, 15 September 2026' */
export function endInWords(lateFrom: Instant, dateWords: (day: Day) => string = weekdayDate): string {
  const hour = hourOf(lateFrom);
  const day = dateWords(lastDayOf(lateFrom));
  return hour === null ? day : `${hour.time} on ${day}`;
}

/** @example endInTable(atTime('2026-09-15', '16:00')) // '16:00, 15 Sep 2026' */
export function endInTable(lateFrom: Instant): string {
  const hour = hourOf(lateFrom);
  const day = tableDate(lastDayOf(lateFrom));
  return hour === null ? day : `${hour.time}, ${day}`;
}

export function untilShort(lateFrom: Instant): string {
  return untilInWords(lateFrom, dateFigures);
}

/** @example delayInWords({ days: 0, minutes: 135 }) // '2 hours 15 minutes' */
export function delayInWords({ days, minutes }: Delay): string {
  if (minutes === undefined) return counted(days, 'day');
  const parts: readonly (readonly [number, string])[] = [
    [days, 'day'],
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ];
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [counted(count, unit)])).join(' ');
}

/**
 * The deadline in the document's words, which stay Vietnamese, and how it is counted where that says more.
 * @example dueInWords('trước ngày 30/5/2020', startOfDay('2020-05-30'))
 * // '“trước ngày 30/5/2020”, that is by the end of Friday, 29 May 2020'
 */
export function dueInWords(dueText: string | null, lateFrom: Instant): string {
  const reading = untilInWords(lateFrom);
  const found = dueText === null ? null : dueReading(dueText, lateFrom);
  if (found === null || found.kind === 'same-date') return reading;
  return found.kind === 'same-day' ? `“${dueText}” (${endInWords(lateFrom)})` : `“${dueText}”, that is ${reading}`;
}
