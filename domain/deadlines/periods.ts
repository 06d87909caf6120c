import { inVietnamese, type Message, type MessageOrText, message } from '../messages/message';
import type { Period } from '../obligations/collection';
import type { Frequency, Phase } from '../plan/plan';
import { addDays, type Day } from '../time/time';

/** First and last day of the months `from`–`to` of a year. */
function months(year: number, from: number, to: number): { from: Day; to: Day } {
  const first = (month: number): Day =>
    month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, '0')}-01`;
  return { from: first(from), to: addDays(first(to + 1), -1) };
}

interface CalendarParts {
  year: number;
  frequency: Exclude<Frequency, 'once' | 'phase'>;
  number: number;
}

/** Parses the id of a calendar period; null for a phase or anything else. */
function calendarParts(id: string): CalendarParts | null {
  const found = /^((?:19|20|21)\d{2})(?:-(?:H([12])|Q([1-4])|(9)M|(0[1-9]|1[0-2])))?$/.exec(id);
  if (!found) return null;
  const year = Number(found[1]);
  if (found[2]) return { year, frequency: 'six-month', number: Number(found[2]) };
  if (found[3]) return { year, frequency: 'quarter', number: Number(found[3]) };
  if (found[4]) return { year, frequency: 'nine-month', number: 1 };
  if (found[5]) return { year, frequency: 'month', number: Number(found[5]) };
  return { year, frequency: 'year', number: 1 };
}

/**
 * The period of an id, with its days and its Vietnamese title. Ids: month `2026-05`, quarter `2026-Q3`, half-year
 * `2020-H1`, nine months `2026-9M`, year `2020`, or the id of one of the plan's phases. Days are the calendar's; the
 * cut-offs of Điều 12 NĐ 09/2019/NĐ-CP (15/12–14/6) are data of a plan, not of its periods.
 * @param phases the requirement's phases
 * @returns null when the id is none of these
 * @example periodOf('2020-H1') // { id: '2020-H1', from: '2020-01-01', to: '2020-06-30', title: '6 tháng đầu năm 2020' }
 */
export function periodOf(id: string, phases: readonly Phase[] = []): Period | null {
  const phase = phases.find((candidate) => candidate.id === id);
  if (phase) return { id, from: phase.from, to: phase.to, title: phase.title };
  const parts = calendarParts(id);
  if (!parts) return null;
  const title = inVietnamese(nameOf(parts));
  return { id, ...daysOf(parts), title };
}

/**
 * The name of a period as a message; for a phase, the title of the document.
 * @example inVietnamese(periodName({ id: '2020-H1', title: '6 tháng đầu năm 2020' })) // '6 tháng đầu năm 2020'
 */
export function periodName({ id, title }: Pick<Period, 'id' | 'title'>): MessageOrText {
  const parts = calendarParts(id);
  const name = parts && nameOf(parts);
  return name !== null && inVietnamese(name) === title ? name : title;
}

function daysOf({ year, frequency, number }: CalendarParts): { from: Day; to: Day } {
  switch (frequency) {
    case 'month':
      return months(year, number, number);
    case 'quarter':
      return months(year, number * 3 - 2, number * 3);
    case 'six-month':
      return number === 1 ? months(year, 1, 6) : months(year, 7, 12);
    case 'nine-month':
      return months(year, 1, 9);
    case 'year':
      return months(year, 1, 12);
  }
}

function nameOf({ year, frequency, number }: CalendarParts): Message {
  switch (frequency) {
    case 'month':
      return message('periods.month', { month: number, year });
    case 'quarter':
      return message('periods.quarter', { quarter: number, year });
    case 'six-month':
      return message(number === 1 ? 'periods.first-half' : 'periods.second-half', { year });
    case 'nine-month':
      return message('periods.nine-months', { year });
    case 'year':
      return message('periods.year', { year });
  }
}

/**
 * The id of the next period in a series.
 * @returns null where the series ends (once, the last phase) or the id is not of that frequency
 * @example nextPeriod('2026-Q4', 'quarter') // '2027-Q1'
 */
export function nextPeriod(id: string, frequency: Frequency, phases: readonly Phase[] = []): string | null {
  if (frequency === 'once') return null;
  if (frequency === 'phase') {
    const index = phases.findIndex((phase) => phase.id === id);
    return index < 0 ? null : (phases[index + 1]?.id ?? null);
  }
  const parts = calendarParts(id);
  if (parts?.frequency !== frequency) return null;
  const { year, number } = parts;
  switch (frequency) {
    case 'month':
      return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
    case 'quarter':
      return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
    case 'six-month':
      return number === 2 ? `${year + 1}-H1` : `${year}-H2`;
    case 'nine-month':
      return `${year + 1}-9M`;
    case 'year':
      return String(year + 1);
  }
}

/** Which periods a requirement has: the fields of a Requirement that say so. */
export interface PeriodSeries {
  frequency: Frequency;
  /** First period; null for a phase series means its first phase. */
  first: string | null;
  /** Last period, counted; null recurs without end (phases: to the last). */
  last: string | null;
  phases?: readonly Phase[];
}

/**
 * The periods of a requirement in order; infinite where the series has no last one, so take only what is needed.
 * Empty when `first` is not a period of that frequency or is after `last`.
 * @example [...periodsFrom({ frequency: 'year', first: '2016', last: '2020' })].length // 5
 */
export function* periodsFrom({ frequency, first, last, phases = [] }: PeriodSeries): Generator<Period, void> {
  const end = last === null ? null : periodOf(last, phases);
  let id = first ?? (frequency === 'phase' ? (phases[0]?.id ?? null) : null);
  if (id && frequency !== 'once' && frequency !== 'phase' && calendarParts(id)?.frequency !== frequency) return;
  while (id !== null) {
    const period: Period | null = periodOf(id, phases);
    if (!period || (end && period.from > end.from)) return;
    yield period;
    if (id === last) return;
    id = nextPeriod(id, frequency, phases);
  }
}
