import { weekOf } from '../../domain/deadlines/calendar-periods';
import { parseDayAndClock } from '../../domain/time/clock';
import type { Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import { type Data, type FilledPart, isData, textOf } from './plan-fields';
import type { FormFrequency } from './plan-form-choices';

/** The due date from the one or two fields of the form; null where none is filled in. */
export function dueOf(frequency: FormFrequency, { line }: FilledPart): Data | null {
  const [first, second] = [line('han'), line('han-2')];
  const later = line('thang-sau') === 'co';
  if (frequency === 'six-month') return halvesOf(first, second);
  if (first === '') return null;
  switch (frequency) {
    case 'once':
    case 'unspecified':
      return { type: 'date', date: first };
    case 'day':
      return { type: 'period-end', days: numberOrText(first), working: 'no' };
    case 'week':
      return { type: 'weekly', weekday: numberOrText(first), ofWeek: later ? 'next' : 'same' };
    case 'year':
    case 'nine-month':
    case 'five-year':
      return { type: 'yearly', ...dayMonth(first), ofYear: later ? 'next' : 'same' };
    case 'quarter':
      return { type: 'quarterly', ...dayOfMonth(first), month: later ? 'next' : 'last' };
    case 'month':
      return { type: 'monthly', ...dayOfMonth(first), ofMonth: later ? 'next' : 'same' };
  }
}

/** What stands for the half of a year for which a six-month report is not asked. */
const NOT_ASKED = 'không';

/** A six-month report may be asked for one half only. */
function halvesOf(first: string, second: string): Data | null {
  if (first === '' && second === '') return null;
  const isAsked = (text: string) => text.toLocaleLowerCase('vi') !== NOT_ASKED;
  return {
    type: 'six-monthly',
    ...(isAsked(first) ? { H1: dayMonth(first) } : {}),
    ...(isAsked(second) ? { H2: dayMonth(second) } : {}),
  };
}

/**
 * A day, several days, or a working day of a month, as documents write it.
 * @example dayOfMonth('15 và 30') // { day: [15, 30] }
 * @example dayOfMonth('ngày làm việc thứ 3') // { workingDay: 3 }
 */
function dayOfMonth(text: string): Data {
  const words = text.toLocaleLowerCase('vi').replace(/^ngày\s+/, '');
  const [, working] = /^làm việc (?:thứ )?(\d{1,2}|cuối)/.exec(words) ?? [];
  if (working !== undefined) return { workingDay: working === 'cuối' ? 'last' : Number(working) };
  const days = words.split(/[,;]| và /).map((text) => dayOrLast(text.trim()));
  return { day: days.length > 1 ? days : days[0] };
}

function dayOrLast(text: string): number | string {
  return /^(?:ngày )?cuối(?: cùng)?(?: tháng)?$/.test(text) ? 'last' : numberOrText(text.replace(/^ngày\s+/, ''));
}

/** Text of the field of the due date, or of its first half. */
export function dueText(due: unknown): string {
  if (!isData(due)) return '';
  switch (due.type) {
    case 'date':
      return textOf(due.date);
    case 'yearly':
      return dayMonthText(due);
    case 'six-monthly':
      return halfText(due.H1);
    case 'weekly':
      return textOf(due.weekday);
    case 'period-end':
      return textOf(due.days);
    default:
      return monthDayText(due);
  }
}

function monthDayText({ day, workingDay }: Data): string {
  if (workingDay !== undefined) return `ngày làm việc ${workingDay === 'last' ? 'cuối' : `thứ ${textOf(workingDay)}`}`;
  const word = (one: unknown) => (one === 'last' ? 'cuối tháng' : textOf(one));
  return Array.isArray(day) ? day.map(word).join(', ') : word(day);
}

export function secondHalfText(due: unknown): string {
  return isData(due) && due.type === 'six-monthly' ? halfText(due.H2) : '';
}

function halfText(half: unknown): string {
  return isData(half) ? dayMonthText(half) : NOT_ASKED;
}

/** The date lies in the month, quarter or year after the period. */
export function isLater(due: unknown): boolean {
  return isData(due) && [due.ofYear, due.ofMonth, due.month, due.ofWeek].includes('next');
}

/** The first period of a recurring report, the one that contains the effective date; '' where that is no date. */
export function firstPeriod(frequency: FormFrequency, effective: string): string {
  const day: Day | null = parseVietnameseDate(effective);
  if (day === null) return '';
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (frequency === 'day') return day;
  if (frequency === 'week') return weekOf(day);
  if (frequency === 'month') return day.slice(0, 7);
  if (frequency === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  if (frequency === 'six-month') return `${year}-H${month <= 6 ? 1 : 2}`;
  if (frequency === 'nine-month') return `${year}-9M`;
  return year;
}

/** @example yearOf('30/5/2027') // '2027' */
export function yearText(date: string): string {
  return parseDayAndClock(date)?.day.slice(0, 4) ?? '';
}

/** A number, or the text itself for the parser to name. */
export function numberOrText(text: string): number | string {
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

/** @example dayMonth('30/5') // { month: 5, day: 30 } */
function dayMonth(text: string): Data {
  const [, last] = /^(?:ngày )?cuối (?:cùng )?(?:của )?tháng (\d{1,2})$/.exec(text.toLocaleLowerCase('vi')) ?? [];
  if (last !== undefined) return { month: Number(last), day: 'last' };
  const [day = '', month = ''] = text.split(/[/-]/);
  return { month: numberOrText(month), day: numberOrText(day) };
}

function dayMonthText({ day, month }: Data): string {
  return day === 'last' ? `cuối tháng ${textOf(month)}` : `${textOf(day)}/${textOf(month)}`;
}

const QUARTERS = ['i', 'ii', 'iii', 'iv'];

/**
 * A period as the plan file has it, from the file's own form or from the words of a document.
 * @example periodId('6 tháng đầu năm 2027') // '2027-H1'
 * @example periodId('quý III năm 2026') // '2026-Q3'
 */
export function periodId(words: string): string {
  const text = words.trim().toLocaleLowerCase('vi');
  const year = /(?:^|\s)(\d{4})$/.exec(text)?.[1];
  if (year === undefined) return words;
  const part = text
    .slice(0, -year.length)
    .replace(/(?<!\s)\s*năm\s*$/, '')
    .trim();
  const [, half] = /^0?6 tháng (đầu|cuối)$/.exec(part) ?? [];
  const [, month] = /^tháng (\d{1,2})$/.exec(part) ?? [];
  const [, roman] = /^quý (iv|i{1,3}|[1-4])$/.exec(part) ?? [];
  if (half !== undefined) return `${year}-H${half === 'đầu' ? 1 : 2}`;
  if (/^0?9 tháng(?: đầu)?$/.test(part)) return `${year}-9M`;
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  if (roman !== undefined) return `${year}-Q${/\d/.test(roman) ? roman : QUARTERS.indexOf(roman) + 1}`;
  return part === '' ? year : words;
}
