import { DateTime, FixedOffsetZone } from 'luxon';

/** A calendar date as offices write it, in ISO form: `2020-05-30`. Compares correctly as a string. */
export type Day = string;

/** A point in time: whole milliseconds since 1970-01-01 UTC. Shown and exchanged as ISO 8601 with `+07:00`. */
export type Instant = number;

/** A wall-clock time of Vietnam, 24 hours: `07:00`. */
export type ClockTime = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY_LENGTH = 24 * HOUR;

/** Vietnam has UTC+7 all year and no DST since 1975; a fixed offset does not depend on the host's tzdata. */
const OFFSET = 7 * HOUR;
const ZONE = FixedOffsetZone.instance(7 * 60);

/**
 * The first instant of a day in Vietnam.
 * @example formatInstant(startOfDay('2020-05-30')) // '2020-05-30T00:00:00+07:00'
 */
export function startOfDay(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET;
}

/**
 * The instant of a wall-clock time on a day in Vietnam.
 * @example formatInstant(atTime('2020-06-01', '07:00')) // '2020-06-01T07:00:00+07:00'
 */
export function atTime(day: Day, time: ClockTime): Instant {
  return Date.parse(`${day}T${time}:00Z`) - OFFSET;
}

/**
 * The day in Vietnam at an instant.
 * @example dayOf(parseInstant('2020-05-29T17:00:00Z')) // '2020-05-30'
 */
export function dayOf(at: Instant): Day {
  const number = Math.floor((at + OFFSET) / DAY_LENGTH);
  const known = writtenDays.get(number);
  if (known !== undefined) return known;
  const day = new Date(at + OFFSET).toISOString().slice(0, 10);
  if (writtenDays.size >= MOST_WRITTEN) writtenDays.clear();
  writtenDays.set(number, day);
  return day;
}

/** Days by their number since 1970: a rehearsal and a page ask for the same few thousands of times. */
const writtenDays = new Map<number, Day>();
const MOST_WRITTEN = 4_000;

/**
 * Milliseconds since midnight in Vietnam.
 * @example timeOfDay(atTime('2020-06-01', '07:00')) // 7 * HOUR
 */
export function timeOfDay(at: Instant): number {
  const past = (at + OFFSET) % DAY_LENGTH;
  return past < 0 ? past + DAY_LENGTH : past;
}

/** The day `count` calendar days after (before, when negative) `day`. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_LENGTH).toISOString().slice(0, 10);
}

/** Whole calendar days from `from` to `to`; 1 from 2020-05-29 to 2020-05-30. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_LENGTH);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a date that exists: `2020-02-30` is not. By hand, as a table of units asks it thousands of times. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && isLeap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}

/** ISO 8601 with the zone of Vietnam; milliseconds only where there are some. */
export function formatInstant(at: Instant): string {
  return DateTime.fromMillis(at, { zone: ZONE }).toISO({ suppressMilliseconds: true }) as string;
}

/**
 * Reads an ISO 8601 instant; one without a zone is Vietnam's wall clock.
 * @returns null when the text is not an instant.
 */
export function parseInstant(text: string): Instant | null {
  const parsed = DateTime.fromISO(text, { zone: ZONE });
  return parsed.isValid ? parsed.toMillis() : null;
}
