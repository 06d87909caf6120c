import type { WorkingCalendar } from '../calendar/calendar';
import type { Period } from '../obligations/collection';
import type { DayOfMonth, Due, MonthDay, PeriodDay, YearDay } from '../plan/plan';
import { addDays, type Day, weekday } from '../time/time';
import { firstOfMonth, lastOfMonth } from './calendar-periods';

/** A month; `month` may be past 12 or before 1. */
interface Month {
  year: number;
  month: number;
}

/** A day of a month; in a month without that day it is the last day (BLDS 2015 Điều 148). */
function dayOfMonth({ year, month }: Month, day: DayOfMonth): Day {
  const last = lastOfMonth(year, month);
  return day === 'last' ? last : `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`;
}

function workingDayOf({ year, month }: Month, number: DayOfMonth, calendar: WorkingCalendar): Day {
  if (number === 'last') return calendar.workingDueOf(lastOfMonth(year, month));
  return calendar.addWorkingDays(addDays(firstOfMonth(year, month), -1), number);
}

/** A day on which a due rule falls, as the document names it, and as it is in that month. */
interface Named {
  day: DayOfMonth;
  date: Day;
}

/**
 * The day of a month that a due rule names, where it names one; "ngày 31" in June is the 30th.
 * @returns null for rules that count days, and where the rule does not fit the period
 */
function namedDay(due: Due, period: Period): Named | null {
  switch (due.type) {
    case 'yearly':
      return inYear(due, period);
    case 'six-monthly': {
      const half = /-(H[12])$/.exec(period.id)?.[1] as 'H1' | 'H2' | undefined;
      const of = half && due[half];
      return of === undefined ? null : inYear(of, period);
    }
    case 'quarterly':
    case 'monthly':
      return due.day === undefined ? null : { day: due.day, date: dayOfMonth(monthOf(due, period), due.day) };
    case 'days-of-month': {
      const part = Number(/-K([1-4])of[2-4]$/.exec(period.id)?.[1] ?? 0);
      const day = due.days[part - 1];
      return day === undefined ? null : { day, date: dayOfMonth(monthOf(due, period), day) };
    }
    default:
      return null;
  }
}

/**
 * The day that a due rule names where the month is too short for it: 31 for "ngày 31" in June, 29 for "ngày 29/2" in 2027.
 * "Trước ngày 31" of that month may mean up to the 29th or up to the 30th.
 * @returns null where the month has the day
 * @example shortOfDay({ type: 'monthly', day: 31, ofMonth: 'same' }, periodOf('2026-06')!) // 31
 */
export function shortOfDay(due: Due, period: Period): number | null {
  const named = namedDay(due, period);
  if (named === null || named.day === 'last') return null;
  return Number(named.date.slice(8)) < named.day ? named.day : null;
}

/** The numbers of days of a month that a due rule names. */
export function daysOfMonth(due: Due): number[] {
  const named = (): readonly (DayOfMonth | undefined)[] => {
    if (due.type === 'days-of-month') return due.days;
    if (due.type === 'six-monthly') return [due.H1?.day, due.H2?.day];
    return due.type === 'yearly' || due.type === 'quarterly' || due.type === 'monthly' ? [due.day] : [];
  };
  return named().filter((day) => typeof day === 'number');
}

/** The month a rule names beside a period of one or more months. */
function monthOf(due: { ofMonth: keyof typeof OF_MONTH } | { month: PeriodDay['month'] }, period: Period): Month {
  return beside(period, 'month' in due ? due.month : OF_MONTH[due.ofMonth]);
}

const OF_MONTH = { before: 'before', same: 'last', next: 'next' } as const;

function beside({ from, to }: Period, month: PeriodDay['month']): Month {
  const [day, months] = { before: [from, -1], first: [from, 0], last: [to, 0], next: [to, 1] }[month] as [Day, number];
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) + months };
}

/**
 * A day beside a period: "ngày 14 tháng cuối kỳ".
 * @example dayBeside({ day: 15, month: 'before' }, periodOf('2026-H1')!) // '2025-12-15'
 */
export function dayBeside({ day, month }: PeriodDay, period: Period): Day {
  return dayOfMonth(beside(period, month), day);
}

/** A day of the year in which a period begins or ends; they differ where it is longer than a year. */
function inYear({ month, day, ofYear }: YearDay, { from, to }: Period): Named {
  const begins = Number(from.slice(0, 4));
  const ends = Number(to.slice(0, 4));
  const year = { previous: begins - 1, same: ends, next: ends + 1 }[ofYear];
  return { day, date: dayOfMonth({ year, month }, day) };
}

/** The day of a year beside a period. @example yearDayOf({ month: 12, day: 14, ofYear: 'same' }, periodOf('2026')!) // '2026-12-14' */
export function yearDayOf(day: YearDay, period: Period): Day {
  return inYear(day, period).date;
}

/** So many days, or working days, after a day that is not counted. */
function counted(from: Day, { days, working }: { days: number; working: boolean }, calendar: WorkingCalendar): Day {
  return working ? calendar.addWorkingDays(from, days) : addDays(from, days);
}

const WEEKS = { before: -7, same: 0, next: 7 } as const;

/**
 * The day D that the document names for a period ("trước ngày 01/10" of 2017 → 2017-10-01), whatever its boundary. For
 * "within n days of an event" it is the n-th day, the day of the event not counted. The year is the one in which the
 * period ends. For a phase, which has its own day, pass `{ type: 'date', date: phase.due }`.
 * @param calendar counts working days
 * @returns null while the event of a `within` has not happened, for a rule that names no day for the period (a half-yearly
 *   one in a period that is no half-year), and for `after`, whose day the other requirement decides (`deadlineFor`)
 * @example dueDate({ type: 'quarterly', day: 15, month: 'last' }, periodOf('2026-Q3')!, calendar) // '2026-09-15'
 */
export function dueDate(due: Due, period: Period, calendar: WorkingCalendar): Day | null {
  switch (due.type) {
    case 'date':
      return due.date;
    case 'quarterly':
    case 'monthly':
      return dayOfMonthRule(due, period, calendar);
    case 'weekly':
      return addDays(period.to, due.weekday - weekday(period.to) + WEEKS[due.ofWeek]);
    case 'period-end':
      return counted(period.to, due, calendar);
    case 'within':
      return due.eventOn === null ? null : counted(due.eventOn, due, calendar);
    case 'after':
      return null;
    default:
      return namedDay(due, period)?.date ?? null;
  }
}

function dayOfMonthRule(
  due: Extract<Due, { type: 'quarterly' | 'monthly' }>,
  period: Period,
  calendar: WorkingCalendar,
): Day | null {
  const { workingDay }: MonthDay = due;
  if (workingDay === undefined) return namedDay(due, period)?.date ?? null;
  return workingDayOf(monthOf(due, period), workingDay, calendar);
}
