import { weekOf } from '../../domain/deadlines/calendar-periods';
import { parseDayAndClock } from '../../domain/time/clock';
import type { Day } from '../../domain/time/time';
import { parseVietnameseDate } from '../../domain/time/vietnamese';
import type { FormFrequency } from './plan-form-choices';

/** Periods, as they are typed in a form. */

/** The first period of a recurring report, the one that contains the effective date; '' where that is no date. */
export function firstPeriod(frequency: FormFrequency, effective: string, unit = ''): string {
  const day: Day | null = parseVietnameseDate(effective);
  if (day === null) return '';
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  if (frequency === 'day' || unit === 'days') return day;
  if (frequency === 'week' || unit === 'weeks') return weekOf(day);
  if (frequency === 'month' || unit === 'months') return day.slice(0, 7);
  if (frequency === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  if (frequency === 'six-month') return `${year}-H${month <= 6 ? 1 : 2}`;
  if (frequency === 'nine-month') return `${year}-9M`;
  return year;
}

/** @example yearText('30/5/2027') // '2027' */
export function yearText(date: string): string {
  return parseDayAndClock(date)?.day.slice(0, 4) ?? '';
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
