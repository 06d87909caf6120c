import { dayOfMonth, dayOfMonthText, numberOrText, typedYearDay, yearDayText } from './due-words';
import { type Data, type FilledPart, isData, textOf } from './plan-fields';
import type { FormFrequency } from './plan-form-choices';

/** Which month or year a day lies in, as the form says it; without one the last month, or the year, of the period. */
const PLACES = { co: 'next', dau: 'first', truoc: 'before' } as const;
type Place = keyof typeof PLACES;

function placeOf(chosen: string): Place | null {
  return chosen in PLACES ? (chosen as Place) : null;
}

/** What the number of days counts from, where no report is meant: the end of the period, or an event. */
const COUNTED_FROM = { ky: 'period-end', 'su-kien': 'within' } as const;

/** A report whose deadline may be counted from another report's. */
export interface CountedPart extends FilledPart {
  /** The id that a report of the form gets; '' where there is no such report. @param number as typed, from 1 */
  idOfReport(number: string): string;
}

/** When a report is due, from the fields of the form; null where none is filled in. */
export function dueOfReport(frequency: FormFrequency, report: CountedPart): Data | null {
  const due = countedDue(report) ?? dueOf(frequency, report);
  const time = report.line('gio');
  return due === null || time === '' ? due : { ...due, time };
}

/** Whether the deadline is so many days after something. */
export function isCounted({ line }: FilledPart): boolean {
  return line('tinh-tu') !== '' || line('su-kien') !== '';
}

function countedDue(report: CountedPart): Data | null {
  const { line } = report;
  if (!isCounted(report)) return null;
  const from = line('tinh-tu') || 'su-kien';
  const count = { days: numberOrText(line('so-ngay')), working: line('ngay-lam-viec') === 'co' ? 'yes' : 'no' };
  if (from !== 'ky' && from !== 'su-kien') return { type: 'after', requirement: report.idOfReport(from), ...count };
  const type = COUNTED_FROM[from];
  if (type === 'period-end') return { type, ...count };
  const on = line('ngay-su-kien');
  return { type, ...count, of: line('su-kien'), ...(on === '' ? {} : { eventOn: on }) };
}

/** The due date on a day of the calendar, from the one or two fields of the form; null where none is filled in. */
export function dueOf(frequency: FormFrequency, { line }: FilledPart): Data | null {
  const [first, second] = [line('han'), line('han-2')];
  if (first === '' && (frequency !== 'six-month' || second === '')) return null;
  if (/\d{4}/.test(first)) return { type: 'date', date: first };
  const place = placeOf(line('thang-sau'));
  const of = place === null ? 'same' : PLACES[place];
  switch (frequency) {
    case 'once':
    case 'unspecified':
    case 'phase':
      return { type: 'date', date: first };
    case 'day':
      return { type: 'period-end', days: numberOrText(first), working: 'no' };
    case 'week':
      return { type: 'weekly', weekday: numberOrText(first), ofWeek: of };
    case 'six-month':
      return halvesOf(first, second, place);
    case 'year':
    case 'nine-month':
    case 'five-year':
      return yearly(first, place);
    case 'quarter':
      return { type: 'quarterly', ...dayOfMonth(first), month: place === null ? 'last' : PLACES[place] };
    case 'month':
      return { type: 'monthly', ...dayOfMonth(first), ofMonth: of };
    case 'other':
      return ofCycle(line('chu-ky-don-vi'), first, place);
  }
}

/** Every n days, weeks, months or years: the day is written as for each day, week, month or year. */
function ofCycle(unit: string, first: string, place: Place | null): Data {
  const of = place === null ? 'same' : PLACES[place];
  if (unit === 'days') return { type: 'period-end', days: numberOrText(first), working: 'no' };
  if (unit === 'weeks') return { type: 'weekly', weekday: numberOrText(first), ofWeek: of };
  if (unit === 'months') return { type: 'monthly', ...dayOfMonth(first), ofMonth: of };
  return yearly(first, place);
}

function yearly(text: string, place: Place | null): Data {
  const of = place === null ? 'same' : { co: 'next', dau: 'first', truoc: 'previous' }[place];
  const day = typedYearDay(text);
  return { type: 'yearly', ...day, ofYear: day.ofYear ?? of };
}

/** What stands for the half of a year for which a six-month report is not asked. */
const NOT_ASKED = 'không';
/** What stands for the second half where one day of each year is asked for. */
const ONE_A_YEAR = 'mỗi năm một ngày';

/** A six-month report may be asked for one half only. */
function halvesOf(first: string, second: string, place: Place | null): Data {
  const isAsked = (text: string) => ![NOT_ASKED, 'none'].includes(text.toLocaleLowerCase('vi'));
  if ([ONE_A_YEAR, 'one day a year'].includes(second.toLocaleLowerCase('vi'))) return yearly(first, place);
  return {
    type: 'six-monthly',
    ...(isAsked(first) ? { H1: typedYearDay(first) } : {}),
    ...(isAsked(second) ? { H2: typedYearDay(second) } : {}),
  };
}

/** Text of the field of the due date, or of its first half. */
export function dueText(due: unknown): string {
  if (!isData(due) || isCountedDue(due)) return '';
  switch (due.type) {
    case 'date':
      return textOf(due.date);
    case 'yearly':
      return yearDayText(due, false);
    case 'six-monthly':
      return halfText(due.H1);
    case 'weekly':
      return textOf(due.weekday);
    default:
      return dayOfMonthText(due);
  }
}

export function secondHalfText(due: unknown, frequency: unknown): string {
  if (!isData(due)) return '';
  if (due.type === 'yearly' && frequency === 'six-month') return ONE_A_YEAR;
  return due.type === 'six-monthly' ? halfText(due.H2) : '';
}

function halfText(half: unknown): string {
  return isData(half) ? yearDayText(half, true) : NOT_ASKED;
}

/** The choice of the month, quarter or year in which the day lies. */
export function placeText(due: unknown): string {
  if (!isData(due) || due.type === 'six-monthly') return '';
  const of = [due.ofYear, due.ofMonth, due.month, due.ofWeek].find((one) => typeof one === 'string');
  if (of === 'previous') return 'truoc';
  return Object.entries(PLACES).find(([, place]) => place === of)?.[0] ?? '';
}

function isCountedDue({ type }: Data): boolean {
  return type === 'period-end' || type === 'after' || type === 'within';
}

/** What a number of days is counted from. @param numberOf number of the report with an id, '' where there is none */
export function countedFromText(due: unknown, numberOf: (id: unknown) => string): string {
  if (!isData(due) || !isCountedDue(due)) return '';
  if (due.type === 'after') return numberOf(due.requirement);
  return due.type === 'within' ? 'su-kien' : 'ky';
}
