import type { Delay } from '../states/lateness';
import type { ClockTime, Day, Instant } from '../time/time';
import { dateInWords, tableDate, twoDigits, weekdayDate } from '../time/vietnamese';
import { type DeadlineHour, hasHour, hourOf, lastDayOf } from './deadline-hour';

/** Deadlines and delays in the words of offices; the English ones are in `web/language/english/deadline-words.ts`. */

/** @example clockInWords('16:00') // '16 giờ' @example clockInWords('16:30') // '16 giờ 30 phút' */
export function clockInWords(time: ClockTime): string {
  const [hours, minutes] = time.split(':');
  return minutes === '00' ? `${hours} giờ` : `${hours} giờ ${minutes} phút`;
}

/** @example hourInWords({ time: '16:00', inclusive: false }) // 'trước 16 giờ' */
export function hourInWords({ time, inclusive }: DeadlineHour): string {
  return `${inclusive ? 'đến' : 'trước'} ${clockInWords(time)}`;
}

/**
 * Until when a report is on time.
 * @param dateWords how the day is written
 * @example untilInWords(startOfDay('2020-05-30')) // 'hết thứ Sáu, ngày 29/5/2020'
 * @example untilInWords(atTime('2026-09-15', '16:00')) // 'trước 16 giờ thứ Ba, ngày 15/9/2026'
 */
export function untilInWords(lateFrom: Instant, dateWords: (day: Day) => string = weekdayDate): string {
  const hour = hourOf(lateFrom);
  return `${hour === null ? 'hết' : hourInWords(hour)} ${dateWords(lastDayOf(lateFrom))}`;
}

/**
 * The last day of a deadline, with its hour where it has one.
 * @example endInWords(startOfDay('2020-05-30')) // 'thứ Sáu, ngày 29/5/2020'
 * @example endInWords(atTime('2026-09-15', '16:00')) // '16 giờ thứ Ba, ngày 15/9/2026'
 */
export function endInWords(lateFrom: Instant, dateWords: (day: Day) => string = weekdayDate): string {
  const hour = hourOf(lateFrom);
  const day = dateWords(lastDayOf(lateFrom));
  return hour === null ? day : `${clockInWords(hour.time)} ${day}`;
}

/**
 * The same for a table column.
 * @example endInTable(atTime('2026-09-15', '16:00')) // '16:00 15/09/2026'
 */
export function endInTable(lateFrom: Instant): string {
  const hour = hourOf(lateFrom);
  const day = tableDate(lastDayOf(lateFrom));
  return hour === null ? day : `${hour.time} ${day}`;
}

/** @example untilShort(atTime('2026-09-15', '16:00')) // 'trước 16 giờ ngày 15/9/2026' */
export function untilShort(lateFrom: Instant): string {
  return untilInWords(lateFrom, dateInWords);
}

/**
 * To which end a deadline is extended.
 * @example toUntil(startOfDay('2020-06-06')) // 'đến hết thứ Sáu, ngày 05/6/2020'
 * @example toUntil(atTime('2026-09-16', '10:00') + SECOND) // 'đến 10 giờ thứ Tư, ngày 16/9/2026'
 */
export function toUntil(lateFrom: Instant, dateWords: (day: Day) => string = weekdayDate): string {
  return `${hasHour(lateFrom) ? '' : 'đến '}${untilInWords(lateFrom, dateWords)}`;
}

/**
 * By when a returned report is asked for again.
 * @example againBy(startOfDay('2020-06-06')) // 'trước hết ngày 05/6/2020'
 * @example againBy(atTime('2020-06-05', '16:00') + SECOND) // 'đến 16 giờ ngày 05/6/2020'
 */
export function againBy(lateFrom: Instant): string {
  return `${hasHour(lateFrom) ? '' : 'trước '}${untilShort(lateFrom)}`;
}

/**
 * How late a report is.
 * @example delayInWords({ days: 3 }) // '03 ngày'
 * @example delayInWords({ days: 0, minutes: 135 }) // '02 giờ 15 phút'
 */
export function delayInWords({ days, minutes }: Delay): string {
  if (minutes === undefined) return `${twoDigits(days)} ngày`;
  const parts: readonly (readonly [number, string])[] = [
    [days, 'ngày'],
    [Math.floor(minutes / 60), 'giờ'],
    [minutes % 60, 'phút'],
  ];
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${twoDigits(count)} ${unit}`])).join(' ');
}
