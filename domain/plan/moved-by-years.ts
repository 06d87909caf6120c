import { calendarPeriod } from '../deadlines/calendar-periods';
import { type Day, isDay } from '../time/time';
import { parseVietnameseDate } from '../time/vietnamese';
import { cycleOf } from './frequency';

/**
 * A date of a document in the document of a later year: the same day and month. 29/02 is 28/02 in a year without it.
 * @example dayMoved('2020-05-30', 1) // '2021-05-30'
 * @example dayMoved('2028-02-29', 1) // '2029-02-28'
 */
export function dayMoved(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) + years;
  const moved = `${year}${day.slice(4)}`;
  return isDay(moved) ? moved : `${year}-02-28`;
}

/**
 * The period of a later year. A week 53 is the 52nd where the year has none. A cycle of several weeks or months keeps its rhythm: the
 * period of its series in which the same day of the later year lies; a cycle of several years stays, for it is not one of the document's year.
 * @example periodMoved('2020-H1', 1) // '2021-H1'
 * @example periodMoved('2026-2030', 1) // '2026-2030'
 */
export function periodMoved(id: string, years: number): string {
  const period = calendarPeriod(id);
  if (period === null) return id;
  const cycle = cycleOf(period.frequency);
  if (cycle?.unit === 'years') return id;
  if (cycle !== null) return inRhythm(id, dayMoved(period.from, years));
  const year = Number(id.slice(0, 4)) + years;
  const moved = `${year}${id.slice(4)}`;
  if (calendarPeriod(moved) !== null) return moved;
  return moved.endsWith('-W53') ? `${year}-W52` : moved.replace('-02-29', '-02-28');
}

function inRhythm(first: string, from: Day): string {
  let id = first;
  for (let period = calendarPeriod(id)!; period.to < from; period = calendarPeriod(id)!) id = period.next;
  return id;
}

/** Which dates and years of a text are those of the document, and not of another one that it cites. */
export interface OwnTimes {
  /** Null: every date. */
  days: ReadonlySet<Day> | null;
  years: ReadonlySet<number>;
}

/** A text of a document in the document of a later year. */
export interface MovedText {
  text: string;
  /** A date or year of the document's time stands in it that was left as it is, or a weekday beside a date: a person looks. */
  toCheck: boolean;
}

const WRITTEN = new RegExp(
  [
    '(?<!\\d)\\d{1,2}([/.-])\\d{1,2}\\1\\d{4}(?!\\d)',
    '(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)',
    '(?<!\\d)\\d{1,2} tháng \\d{1,2} năm \\d{4}(?!\\d)',
    '(?<!\\d)\\d{4}\\s?[-–]\\s?\\d{4}(?!\\d)',
    '(?:tháng|quý) [\\dIV]{1,3}/\\d{4}(?![\\d/])',
    '(?<![\\d/.-])\\d{4}(?!\\d|[/.-]\\d|[/-]\\p{L})',
  ].join('|'),
  'giu',
);
const WEEKDAY = /(thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật)/iu;

/**
 * Moves the dates and years of a text that are the document's own. What another document is named by stays: its date, the years of a
 * programme ("giai đoạn 2021-2025"); a school year ("năm học 2026-2027") moves.
 * @example textMoved('trước ngày 30/5/2020', 1, { days: new Set(['2020-05-30']), years: new Set([2020]) }).text // 'trước ngày 30/5/2021'
 */
export function textMoved(text: string, years: number, own: OwnTimes): MovedText {
  let left = false;
  let dates = 0;
  const moved = text.replace(WRITTEN, (found: string, ...rest: unknown[]) => {
    const before = text.slice(
      0,
      rest.find((one): one is number => typeof one === 'number'),
    );
    const day = dayWritten(found);
    if (day !== null ? own.days === null || own.days.has(day) : isOwnYear(found, before, own.years)) {
      dates += day === null ? 0 : 1;
      const later = found.replace(/\d{4}/g, (year) => String(Number(year) + years));
      return losesFebruary29(day, years) ? later.replace(/(?<!\d)29(?!\d)/, '28') : later;
    }
    left ||= [...found.matchAll(/\d{4}/g)].some(([year]) => own.years.has(Number(year)));
    return found;
  });
  return { text: moved, toCheck: left || (dates > 0 && WEEKDAY.test(text)) };
}

function isOwnYear(found: string, before: string, years: ReadonlySet<number>): boolean {
  const [first, second] = [...found.matchAll(/\d{4}/g)].map(([year]) => Number(year));
  if (second === undefined) return years.has(first!);
  return /năm học\s*$/iu.test(before) && second === first! + 1 && (years.has(first!) || years.has(second));
}

function losesFebruary29(day: Day | null, years: number): boolean {
  return day?.endsWith('-02-29') === true && !dayMoved(day, years).endsWith('-29');
}

function dayWritten(found: string): Day | null {
  const [, day, month, year] = /^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/u.exec(found) ?? [];
  return parseVietnameseDate(day === undefined ? found.replaceAll('.', '/') : `${day}/${month}/${year}`);
}
