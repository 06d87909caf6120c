import { calendarPeriod, LONGEST_CYCLE } from '../deadlines/calendar-periods';
import type { Frequency } from './plan';

/** Frequencies with a name of their own, as plan files write them. */
export const NAMED_FREQUENCIES = [
  'once',
  'day',
  'week',
  'month',
  'quarter',
  'six-month',
  'nine-month',
  'year',
  'five-year',
  'phase',
  'unspecified',
] as const;

/** Other cycles in a plan file: `every-2-weeks`, `every-10-days`. */
export const CYCLE_PATTERN = '^every-[1-9]\\d{0,2}-(days|weeks|months|years)$';

const ONE = { days: 'day', weeks: 'week', months: 'month', years: 'year' } as const;
type Unit = keyof typeof ONE;

/** The number and the unit of a cycle without a name of its own. @example cycleOf('every-5-years') // { count: 5, unit: 'years' } */
export function cycleOf(frequency: string): { count: number; unit: Unit } | null {
  const [, count, unit] = /^every-(\d{1,3})-(days|weeks|months|years)$/.exec(frequency) ?? [];
  return unit === undefined ? null : { count: Number(count), unit: unit as Unit };
}

/** How many times a month a report is due; null where its frequency is another one. */
export function timesAMonth(frequency: string): number | null {
  const count = /^([2-4])-a-month$/.exec(frequency)?.[1];
  return count === undefined ? null : Number(count);
}

/**
 * The frequency a plan file means; null where the cycle is too long for its unit.
 * @param days the days of each month on which the report is due
 * @example frequencyWritten('five-year', 1) // 'every-5-years'
 * @example frequencyWritten('month', 2) // '2-a-month': "ngày 15 và ngày 30 hằng tháng"
 */
export function frequencyWritten(written: string, days: number): Frequency | null {
  if (written === 'five-year') return 'every-5-years';
  if (written === 'month' && days > 1) return `${days}-a-month`;
  const cycle = cycleOf(written);
  if (cycle === null) return written as Frequency;
  if (cycle.count === 1) return ONE[cycle.unit];
  return cycle.count > LONGEST_CYCLE[cycle.unit] ? null : `every-${cycle.count}-${cycle.unit}`;
}

/** Whether a frequency has periods of the calendar that follow each other. */
export function hasSeries(frequency: Frequency): boolean {
  return frequency !== 'once' && frequency !== 'phase' && frequency !== 'unspecified';
}

/**
 * The id of a period as a clerk writes it for a frequency: `2026-1` for a month, the first year of five.
 * @param end whether it is the last period of a series
 * @example periodWritten('2026', 'every-5-years') // '2026-2030'
 * @example periodWritten('2026-1', 'month') // '2026-01'
 */
export function periodWritten(written: string, frequency: Frequency, end = false): string {
  const text = written.replace(/^(\d{4})-(\d)$/, '$1-0$2').replace(/^(\d{4})-W(\d)(?=$|-)/, '$1-W0$2');
  const parts = timesAMonth(frequency);
  if (parts !== null && /^\d{4}-\d{2}$/.test(text)) return `${text}-K${end ? parts : 1}of${parts}`;
  const cycle = cycleOf(frequency);
  if (cycle === null || calendarPeriod(text)?.frequency === frequency) return ofOwnForm(text, written, frequency);
  if (cycle.unit === 'years' && /^\d{4}$/.test(text)) return `${text}-${Number(text) + cycle.count - 1}`;
  const beginnings = { days: /^\d{4}-\d{2}-\d{2}$/, weeks: /^\d{4}-W\d{2}$/, months: /^\d{4}-\d{2}$/, years: /^$/ };
  if (!beginnings[cycle.unit].test(text)) return written;
  return `${text}-${cycle.count}${{ days: 'D', weeks: 'W', months: 'M', years: 'Y' }[cycle.unit]}`;
}

/** Digits are only added where that makes a period of the frequency: `2026-1` is no quarter. */
function ofOwnForm(text: string, written: string, frequency: Frequency): string {
  return calendarPeriod(text)?.frequency === frequency ? text : written;
}
