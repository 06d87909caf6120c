import { type Message, message } from '../messages/message';
import type { Frequency } from '../plan/plan';
import { addDays, type Day, isDay, weekday } from '../time/time';

/** A period of the calendar, as its id says it. */
export interface CalendarPeriod {
  frequency: Frequency;
  from: Day;
  to: Day;
  name: Message;
  /** Id of the period after it in a series. */
  next: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The first day of a month; `month` may be past 12 or before 1. */
export function firstOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

/** The last day of a month; `month` may be past 12 or before 1. */
export function lastOfMonth(year: number, month: number): Day {
  return addDays(firstOfMonth(year, month + 1), -1);
}

/** The Monday of an ISO week; null where the year has no such week. */
function mondayOf(year: number, week: number): Day | null {
  const fourth: Day = `${year}-01-04`;
  const monday = addDays(fourth, 1 - weekday(fourth) + (week - 1) * 7);
  return week >= 1 && weekOf(monday) === `${year}-W${two(week)}` ? monday : null;
}

/**
 * The ISO week of a day; its year is that of the week's Thursday.
 * @example weekOf('2027-01-01') // '2026-W53'
 */
export function weekOf(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const year = Number(thursday.slice(0, 4));
  const dayOfYear = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${two(Math.floor(dayOfYear / 7) + 1)}`;
}

/** The longest cycle of each unit; longer ones are written with the next larger unit. */
export const LONGEST_CYCLE = { days: 366, weeks: 53, months: 60, years: 50 } as const;

/** How often a month a report may be due on named days of it. */
export const MOST_A_MONTH = 4;

type Read = (year: number, ...numbers: number[]) => CalendarPeriod | null;

const YEAR = '((?:19|20|21)\\d{2})';
const MONTH = '(0[1-9]|1[0-2])';

/** Every form of an id, with what it stands for. Within one frequency ids sort by time. */
const FORMS: readonly [RegExp, Read][] = [
  [form(YEAR), (year) => year1(year)],
  [form(`${YEAR}-H([12])`), half],
  [form(`${YEAR}-Q([1-4])`), quarter],
  [form(`${YEAR}-(9)M`), nineMonths],
  [form(`${YEAR}-${MONTH}`), month],
  [form(`${YEAR}-${MONTH}-K([1-4])of([2-4])`), partOfMonth],
  [form(`${YEAR}-${MONTH}-(\\d{1,2})M`), months],
  [form(`${YEAR}-${YEAR}`), years],
  [form(`${YEAR}-W(\\d{2})`), (year, week) => weeks(year, week, 1)],
  [form(`${YEAR}-W(\\d{2})-(\\d{1,2})W`), weeks],
  [form(`${YEAR}-${MONTH}-(\\d{2})`), (year, of, day) => days(year, of, day, 1)],
  [form(`${YEAR}-${MONTH}-(\\d{2})-(\\d{1,3})D`), days],
  [form(`${YEAR}-${MONTH}-(\\d{2})-SK([1-9]\\d?)`), event],
];

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

/** The period of an id of the calendar; null for the id of a phase or anything else. */
export function calendarPeriod(id: string): CalendarPeriod | null {
  for (const [pattern, read] of FORMS) {
    const found = pattern.exec(id);
    if (found !== null) return read(...(found.slice(1).map(Number) as [number, ...number[]]));
  }
  return null;
}

function year1(year: number): CalendarPeriod {
  const name = message('periods.year', { year });
  return { frequency: 'year', from: `${year}-01-01`, to: `${year}-12-31`, name, next: String(year + 1) };
}

function half(year: number, number: number): CalendarPeriod {
  const first = number === 1;
  return {
    frequency: 'six-month',
    from: first ? `${year}-01-01` : `${year}-07-01`,
    to: first ? `${year}-06-30` : `${year}-12-31`,
    name: message(first ? 'periods.first-half' : 'periods.second-half', { year }),
    next: first ? `${year}-H2` : `${year + 1}-H1`,
  };
}

function quarter(year: number, number: number): CalendarPeriod {
  return {
    frequency: 'quarter',
    from: firstOfMonth(year, number * 3 - 2),
    to: lastOfMonth(year, number * 3),
    name: message('periods.quarter', { quarter: number, year }),
    next: number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`,
  };
}

function nineMonths(year: number): CalendarPeriod {
  const name = message('periods.nine-months', { year });
  return { frequency: 'nine-month', from: `${year}-01-01`, to: `${year}-09-30`, name, next: `${year + 1}-9M` };
}

function month(year: number, number: number): CalendarPeriod {
  return {
    frequency: 'month',
    from: firstOfMonth(year, number),
    to: lastOfMonth(year, number),
    name: message('periods.month', { month: number, year }),
    next: firstOfMonth(year, number + 1).slice(0, 7),
  };
}

/** The part of a month that a report covers which is due several times a month: the month in equal parts. */
function partOfMonth(year: number, of: number, part: number, parts: number): CalendarPeriod | null {
  if (part > parts) return null;
  const at = (share: number): Day => `${year}-${two(of)}-${two(Math.floor((30 * share) / parts))}`;
  const first = firstOfMonth(year, of);
  const next = part < parts ? `${year}-${two(of)}-K${part + 1}` : `${firstOfMonth(year, of + 1).slice(0, 7)}-K1`;
  return {
    frequency: `${parts}-a-month`,
    from: part === 1 ? first : addDays(at(part - 1), 1),
    to: part === parts ? lastOfMonth(year, of) : at(part),
    name: message('periods.part-of-month', { part, month: of, year }),
    next: `${next}of${parts}`,
  };
}

function months(year: number, of: number, count: number): CalendarPeriod | null {
  if (count < 2 || count > LONGEST_CYCLE.months) return null;
  const [from, to] = [firstOfMonth(year, of), lastOfMonth(year, of + count - 1)];
  return {
    frequency: `every-${count}-months`,
    from,
    to,
    name: message('periods.months', { from, to }),
    next: `${firstOfMonth(year, of + count).slice(0, 7)}-${count}M`,
  };
}

function years(first: number, last: number): CalendarPeriod | null {
  const count = last - first + 1;
  if (count < 2 || count > LONGEST_CYCLE.years) return null;
  return {
    frequency: `every-${count}-years`,
    from: `${first}-01-01`,
    to: `${last}-12-31`,
    name: message('periods.years', { count, first, last }),
    next: `${last + 1}-${last + count}`,
  };
}

function weeks(year: number, week: number, count: number): CalendarPeriod | null {
  const from = mondayOf(year, week);
  if (from === null || count > LONGEST_CYCLE.weeks) return null;
  const to = addDays(from, count * 7 - 1);
  const next = weekOf(addDays(to, 1));
  if (count === 1)
    return { frequency: 'week', from, to, name: message('periods.week', { week, year, from, to }), next };
  const name = message('periods.days', { from, to });
  return count < 2 ? null : { frequency: `every-${count}-weeks`, from, to, name, next: `${next}-${count}W` };
}

function days(year: number, of: number, day: number, count: number): CalendarPeriod | null {
  const from = `${year}-${two(of)}-${two(day)}`;
  if (!isDay(from) || count < 1 || count > LONGEST_CYCLE.days) return null;
  const to = addDays(from, count - 1);
  const next = addDays(to, 1);
  if (count === 1) return { frequency: 'day', from, to, name: message('periods.day', { day: from }), next };
  return {
    frequency: `every-${count}-days`,
    from,
    to,
    name: message('periods.days', { from, to }),
    next: `${next}-${count}D`,
  };
}

/** The round that an event opens; events of one day are numbered. */
function event(year: number, of: number, day: number, number: number): CalendarPeriod | null {
  const on = `${year}-${two(of)}-${two(day)}`;
  if (!isDay(on)) return null;
  const name = number === 1 ? message('periods.event', { on }) : message('periods.event-again', { on, number });
  return { frequency: 'once', from: on, to: on, name, next: `${on}-SK${number + 1}` };
}
