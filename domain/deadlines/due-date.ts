import type { WorkingCalendar } from '../calendar/calendar';
import type { Period } from '../obligations/collection';
import type { Due, YearDay } from '../plan/plan';
import { addDays, type Day } from '../time/time';

/**
 * A day of a month; `month` may be past 12 or before 1, and in a month without that day it is the last day (BLDS 2015 Điều 148).
 */
function dayOfMonth(year: number, month: number, day: number): Day {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return addDays(first, Math.min(day, last) - 1);
}

/**
 * Whether the month a due rule names for a period has no such day: "ngày 31" in June. "Trước ngày 31" of that month may
 * mean up to the 29th or up to the 30th.
 * @example isShortMonth({ type: 'monthly', day: 31, ofMonth: 'same' }, periodOf('2026-06')!) // true
 */
export function isShortMonth(due: Due, period: Period): boolean {
  if (due.type !== 'monthly' && due.type !== 'quarterly') return false;
  return Number(dayInMonthOf(due, period).slice(8)) < due.day;
}

/** Months from the last month of the period to the one that a due rule names. */
const QUARTER_MONTHS = { before: -3, first: -2, last: 0, next: 1 } as const;
const MONTHS = { before: -1, same: 0, next: 1 } as const;
const YEARS = { previous: -1, same: 0, next: 1 } as const;

function dayInMonthOf(due: Extract<Due, { type: 'monthly' | 'quarterly' }>, { to }: Period): Day {
  const months = due.type === 'quarterly' ? QUARTER_MONTHS[due.month] : MONTHS[due.ofMonth];
  return dayOfMonth(Number(to.slice(0, 4)), Number(to.slice(5, 7)) + months, due.day);
}

function inYear(year: number, { month, day, ofYear }: YearDay): Day {
  return dayOfMonth(year + YEARS[ofYear], month, day);
}

/**
 * The day D that the document names for a period ("trước ngày 01/10" of 2017 → 2017-10-01), whatever its boundary. For
 * "within n days of an event" it is the n-th day, the day of the event not counted. The year is the one in which the
 * period begins. For a phase, which has its own day, pass `{ type: 'date', date: phase.due }`.
 * @param calendar counts the working days of a `within`
 * @returns null while the event of a `within` has not happened, and for a half-yearly due in a period that is no
 *   half-year
 * @example dueDate({ type: 'quarterly', day: 15, month: 'last' }, periodOf('2026-Q3')!, calendar) // '2026-09-15'
 */
export function dueDate(due: Due, period: Period, calendar: WorkingCalendar): Day | null {
  const year = Number(period.from.slice(0, 4));
  switch (due.type) {
    case 'date':
      return due.date;
    case 'yearly':
      return inYear(year, due);
    case 'six-monthly': {
      const half = /-(H[12])$/.exec(period.id)?.[1];
      return half === undefined ? null : inYear(year, half === 'H1' ? due.H1 : due.H2);
    }
    case 'quarterly':
    case 'monthly':
      return dayInMonthOf(due, period);
    case 'within':
      if (due.eventOn === null) return null;
      return due.working ? calendar.addWorkingDays(due.eventOn, due.days) : addDays(due.eventOn, due.days);
  }
}
