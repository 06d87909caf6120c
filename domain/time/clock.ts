import type { ClockTime, Day } from './time';
import { parseVietnameseDate } from './vietnamese';

/** An hour of the day as offices write it: "16:00", "16 giờ", "16h30", "16 giờ 30 phút", "16g30". */
const CLOCK = /^(\d{1,2}) ?(?::(\d{2})(?::00)?|(?:giờ|h|g)(?: ?(\d{1,2})(?: ?(?:phút|ph|p))?)?)$/i;

/**
 * Reads an hour of the day, also 24:00, the end of the day.
 * @returns null when the text is no such hour
 * @example parseClock('16 giờ 30 phút') // '16:30'
 */
export function parseClock(text: string): ClockTime | null {
  const found = CLOCK.exec(text.slice(0, 40).normalize('NFC').trim().replace(/\s+/g, ' '));
  if (found === null) return null;
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? found[3] ?? '0')];
  if (hours > 24 || minutes > 59 || (hours === 24 && minutes > 0)) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** A day, with the hour where one is written. */
export interface DayAndClock {
  day: Day;
  time: ClockTime | null;
}

/**
 * Reads a day with or without an hour: "16 giờ ngày 20/6/2026", "20/6/2026 16:00", "16h30, 20/6/2026", "2026-06-20T16:00".
 * @returns null when the text is neither
 * @example parseDayAndClock('16 giờ ngày 20/6/2026') // { day: '2026-06-20', time: '16:00' }
 */
export function parseDayAndClock(text: string): DayAndClock | null {
  const typed = text.slice(0, 80).normalize('NFC').trim().replace(/\s+/g, ' ');
  const whole = parseVietnameseDate(typed);
  if (whole !== null) return { day: whole, time: null };
  const split =
    /^(?<clock>.{1,20}?)(?:,? ngày |, | )(?<date>[\d/-]{8,10})$/i.exec(typed) ??
    /^(?:ngày )?(?<date>[\d/-]{8,10})(?:, | |T)(?:lúc )?(?<clock>.{1,20})$/i.exec(typed);
  const day = split === null ? null : parseVietnameseDate(split.groups!.date!);
  const time = split === null ? null : parseClock(split.groups!.clock!);
  return day === null || time === null ? null : { day, time };
}
