import { addDays, type Day, daysBetween } from '../time/time';
import { lunationNear, newMoon } from './moon';
import { solarLongitude } from './sun';

/**
 * Lunar holidays by rule, computed in Vietnam's zone UTC+7: a month begins on the day of the new moon, month 11 holds
 * the December solstice, and of thirteen months between two of those the first without a principal term is the leap
 * month. China uses UTC+8, so that Tết differed in 1985 and 2007 and will in 2030.
 */

const ZONE_DAYS = 7 / 24;
const EPOCH: Day = '1970-01-01';

/** First day (whole days since 1970-01-01, Vietnam) of the lunar month that begins with this new moon. */
function firstDayOf(lunation: number): number {
  return Math.floor(newMoon(lunation) + ZONE_DAYS);
}

/** The 30° sector of the sun's longitude (0–11) at the start of a day in Vietnam. */
function sectorAtStart(day: number): number {
  return Math.floor(solarLongitude(day - ZONE_DAYS) / 30);
}

/** The lunation whose month holds the December solstice of a year. */
function solsticeMonth(year: number): number {
  const lastDay = daysBetween(EPOCH, `${year}-12-31`);
  let lunation = lunationNear(lastDay) + 1;
  while (firstDayOf(lunation) > lastDay || sectorAtStart(firstDayOf(lunation)) >= 9) lunation--;
  return lunation;
}

/** First day of an ordinary (not leap) lunar month 1–10 of the lunar year that begins in `year`. */
function monthStart(year: number, month: number): Day {
  const from = solsticeMonth(year - 1);
  const leapYear = solsticeMonth(year) - from === 13;
  let number = 11;
  let leapSeen = !leapYear;
  for (let lunation = from + 1; ; lunation++) {
    const start = firstDayOf(lunation);
    const isLeap = !leapSeen && sectorAtStart(start) === sectorAtStart(firstDayOf(lunation + 1));
    if (isLeap) leapSeen = true;
    else number = (number % 12) + 1;
    if (!isLeap && number === month) return addDays(EPOCH, start);
  }
}

/**
 * Mùng 1 Tết: the first day of the lunar year that begins in a Gregorian year, by Vietnam's calendar.
 * @example lunarNewYear(2030) // '2030-02-02', a day before China's
 */
export function lunarNewYear(year: number): Day {
  return monthStart(year, 1);
}

/**
 * Giỗ Tổ Hùng Vương: the tenth day of the third lunar month.
 * @example hungKingsDay(2026) // '2026-04-26', a Sunday: 27/4 is the compensatory day off
 */
export function hungKingsDay(year: number): Day {
  return addDays(monthStart(year, 3), 9);
}
