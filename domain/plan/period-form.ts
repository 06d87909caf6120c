import { calendarPeriod } from '../deadlines/calendar-periods';
import { type MessageOrText, message } from '../messages/message';
import { cycleOf, hasSeries, timesAMonth } from './frequency';
import type { Due, Frequency, Requirement } from './plan';

const EXAMPLES: Readonly<Record<string, MessageOrText>> = {
  once: message('plan-dates.example-once'),
  unspecified: message('plan-dates.example-once'),
  day: '2026-05-12',
  week: '2026-W05',
  month: '2026-05',
  quarter: '2026-Q3',
  'six-month': '2020-H1',
  'nine-month': '2026-9M',
  year: '2020',
  phase: message('plan-dates.example-phase'),
};

/** Recurring due rules, with their frequencies; those without a list suit every frequency with periods. */
const RECURRING: Partial<Record<Due['type'], (frequency: Frequency) => boolean>> = {
  // A six-month report with one day a year is asked for one half.
  yearly: (frequency) =>
    ['year', 'nine-month', 'six-month'].includes(frequency) || cycleOf(frequency)?.unit === 'years',
  'six-monthly': (frequency) => frequency === 'six-month',
  quarterly: (frequency) => frequency === 'quarter',
  monthly: (frequency) => frequency === 'month' || cycleOf(frequency)?.unit === 'months',
  'days-of-month': (frequency) => timesAMonth(frequency) !== null,
  weekly: (frequency) => frequency === 'week' || cycleOf(frequency)?.unit === 'weeks',
  'period-end': hasSeries,
  after: hasSeries,
};

/** Rules that may also stand in a report that comes once. */
const ALSO_ONCE: ReadonlySet<Due['type']> = new Set<Due['type']>(['period-end', 'after']);

/** Whether a due rule recurs each period of its frequency. */
export function isRecurringDue(due: Due | null, frequency: Frequency): boolean {
  if (due === null || RECURRING[due.type] === undefined) return false;
  return !ALSO_ONCE.has(due.type) || hasSeries(frequency);
}

/**
 * Whether a due rule is allowed for a frequency: `monthly` only a monthly report; a fixed date suits any but phases.
 */
export function dueSuits(due: Due, frequency: Frequency): boolean {
  if (frequency === 'phase') return false;
  const suits = RECURRING[due.type];
  return suits === undefined || suits(frequency) || (ALSO_ONCE.has(due.type) && !hasSeries(frequency));
}

/**
 * Whether a period id is one of a frequency; a one-time report may cover any kind of period.
 * @example isPeriodOf('2020-H1', 'year') // false
 */
export function isPeriodOf(period: string, frequency: Frequency, phases: Requirement['phases']): boolean {
  if (frequency === 'phase') return phases.some((phase) => phase.id === period);
  const found = calendarPeriod(period);
  if (found === null || found.from < '1950' || found.to >= '2150') return false;
  return hasSeries(frequency) ? found.frequency === frequency : true;
}

/** An example of a period of a frequency, for messages. */
export function examplePeriod(frequency: Frequency): MessageOrText {
  const cycle = cycleOf(frequency);
  if (cycle === null) return EXAMPLES[frequency] ?? `2026-05-K1of${timesAMonth(frequency) ?? 2}`;
  const { count, unit } = cycle;
  return {
    days: `2026-05-12-${count}D`,
    weeks: `2026-W05-${count}W`,
    months: `2026-05-${count}M`,
    years: `2026-${2025 + count}`,
  }[unit];
}

/**
 * Whether a requirement has dates of its own: a due rule (an event's only once it has happened), or phases with a day.
 * Undated ones have no collection and no timer until a person confirms a date.
 */
export function isDated(requirement: Pick<Requirement, 'due' | 'phases'>): boolean {
  const { due, phases } = requirement;
  if (due === null) return phases.some((phase) => phase.due !== null);
  return due.type !== 'within' || due.eventOn !== null;
}
