import { hourOf, lastDayOf } from '../../domain/deadlines/deadline-hour';
import { parseClock } from '../../domain/time/clock';
import { type Day, type Instant, isDay } from '../../domain/time/time';

/** A full date in the words of a document, with the weekday and the word "ngày" before it. */
const FULL_DATE = /(?:thứ \S+?,? )?(?:ngày )?(\d{1,2})(?:[/.-](\d{1,2})[/.-](\d{4})| tháng (\d{1,2}) năm (\d{4}))/gi;

/**
 * Compares the words of a document with the end counted from them: the words name that date, or its day of the month, or
 * another end ("trước ngày 30/5/2020" ends on 29/5).
 * @example dueReading('chậm nhất ngày 17/12/2026', startOfDay('2026-12-18')) // { kind: 'same-date', … }
 */
export function dueReading(
  dueText: string,
  lateFrom: Instant,
): { kind: 'same-date'; before: string; after: string } | { kind: 'same-day' } | { kind: 'differs' } {
  const lastDay = lastDayOf(lateFrom);
  if (!namesEnd(dueText, lateFrom)) return { kind: 'differs' };
  const dates = [...dueText.matchAll(FULL_DATE)];
  const [date] = dates;
  if (date === undefined) return { kind: sameDayOfMonth(dueText, lastDay) ? 'same-day' : 'differs' };
  if (dates.length > 1 || dayOf(date) !== lastDay) return { kind: 'differs' };
  const before = dueText.slice(0, date.index);
  return { kind: 'same-date', before, after: dueText.slice(date.index + date[0].length) };
}

/** "Trước ngày D" ends on the day before D; "trước 16 giờ ngày D" on D, at the hour it names. */
function namesEnd(dueText: string, lateFrom: Instant): boolean {
  const hour = hourOf(lateFrom);
  if (hour === null) return !/trước/i.test(dueText);
  const written = /\d{1,2} ?(?::\d{2}|(?:giờ|h|g)(?: ?\d{1,2}(?: ?phút)?)?)(?=[ ,;.)]|$)/i.exec(dueText.slice(0, 500));
  return written !== null && parseClock(written[0]) === hour.time;
}

function sameDayOfMonth(dueText: string, lastDay: Day): boolean {
  const days = [...dueText.matchAll(/ngày (\d{1,2})(?!\d)/gi)];
  return days.length === 1 && Number(days[0]![1]) === Number(lastDay.slice(8));
}

function dayOf([, day, month, year, monthInWords, yearInWords]: RegExpMatchArray): Day | null {
  const two = (text = '') => text.padStart(2, '0');
  const written = `${year ?? yearInWords}-${two(month ?? monthInWords)}-${two(day)}`;
  return isDay(written) ? written : null;
}
