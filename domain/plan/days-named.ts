import { type Message, message } from '../messages/message';
import type { DayOfMonth, Due, MonthDay, YearDay } from './plan';

/** How a day is named that a rule places beside the quarter or the month of its period. */
const QUARTER_DAYS = {
  before: 'open-points.day-before-quarter',
  first: 'open-points.day-of-first-month',
  last: 'open-points.day-of-quarter',
  next: 'open-points.day-after-quarter',
} as const;
const MONTH_DAYS = {
  before: 'open-points.day-before-month',
  same: 'open-points.day-of-month',
  next: 'open-points.day-after-month',
} as const;

/**
 * The days a due rule names, as the document does; none where it counts days.
 * @example daysNamed({ type: 'quarterly', day: 22, month: 'before' }).map(inVietnamese) // ['22 của tháng liền trước quý']
 */
export function daysNamed(due: Due): Message[] {
  switch (due.type) {
    case 'date':
      return [message('open-points.day', { day: due.date })];
    case 'yearly':
      return [message('open-points.day-of-year', dayOf(due))];
    case 'six-monthly':
      return [
        ...(due.H1 ? [message(due.H2 ? 'open-points.day-of-half' : 'open-points.day-of-year', dayOf(due.H1))] : []),
        ...(due.H2 ? [message('open-points.day-of-year', dayOf(due.H2))] : []),
      ];
    case 'quarterly':
      return [message(QUARTER_DAYS[due.month], { day: monthDay(due) })];
    case 'monthly':
      return [message(MONTH_DAYS[due.ofMonth], { day: monthDay(due) })];
    case 'days-of-month':
      return due.days.map((day) => message(MONTH_DAYS[due.ofMonth], { day: monthDay({ day }) }));
    case 'weekly':
      return [message('open-points.day-of-week', { weekday: due.weekday, ofWeek: due.ofWeek })];
    default:
      return [];
  }
}

function monthDay({ day, workingDay }: MonthDay): Message {
  if (workingDay === undefined) return numbered(day);
  return workingDay === 'last'
    ? message('open-points.last-working-day')
    : message('open-points.working-day', { number: workingDay });
}

function numbered(day: DayOfMonth): Message {
  return day === 'last' ? message('open-points.last-day') : message('open-points.numbered-day', { day });
}

function dayOf({ month, day }: YearDay): { month: number; day: DayOfMonth } {
  return { month, day };
}
