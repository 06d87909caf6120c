import { clockOfField } from '../source/clock-field';
import { isYes } from '../source/field';
import { parseDayAndClock } from '../time/clock';
import type { ClockTime, Day } from '../time/time';
import type { Covers, Cutoff, DayOfMonth, Due, MonthDay, YearDay } from './plan';
import type { RequirementFile } from './requirement-schema';
import { WEEKDAY_WORDS } from './weekday-words';

type DueFile = NonNullable<RequirementFile['due']>;

/** A date of a plan file; the schema has already refused anything that is none. */
export function dayFromFile(written: string): Day {
  return parseDayAndClock(written)?.day ?? written;
}

/** The hour of a due, from its own entry or from the day it is written with. */
export function timeFromFile(written: string | null, time: DueFile['time']): { time?: ClockTime } {
  const inDay = written === null ? null : parseDayAndClock(written)?.time;
  const found = time === null || time === undefined ? inDay : clockOfField(time);
  return found ? { time: found } : {};
}

/** The due rule of a checked entry, with all defaults. */
export function dueFromFile({ time, ...due }: DueFile): Due {
  return { ...dayRuleOf(due as DueFile), ...timeFromFile(due.type === 'date' ? due.date : null, time) };
}

function dayRuleOf({ time: _, ...due }: DueFile): Due {
  switch (due.type) {
    case 'date':
      return { type: 'date', date: dayFromFile(due.date) };
    case 'yearly':
      return { type: 'yearly', ...yearDayOf(due) };
    case 'six-monthly':
      return {
        type: 'six-monthly',
        ...(due.H1 ? { H1: yearDayOf(due.H1) } : {}),
        ...(due.H2 ? { H2: yearDayOf(due.H2) } : {}),
      };
    case 'quarterly':
      return { type: 'quarterly', month: due.month, ...monthDayOf(due.day, due.workingDay) };
    case 'monthly':
      return monthlyOf(due);
    case 'weekly':
      return { type: 'weekly', weekday: weekdayOf(due.weekday), ofWeek: due.ofWeek ?? 'same' };
    case 'period-end':
    case 'after':
      return { ...due, working: isYes(due.working) };
    case 'within':
      return { ...due, working: isYes(due.working), eventOn: due.eventOn ? dayFromFile(due.eventOn) : null };
  }
}

function monthlyOf({ day, workingDay, ofMonth }: Extract<DueFile, { type: 'monthly' }>): Due {
  if (!Array.isArray(day)) return { type: 'monthly', ofMonth, ...monthDayOf(day, workingDay) };
  const days = [...new Set(day)].sort((a, b) => inOrder(a) - inOrder(b));
  return days.length === 1 ? { type: 'monthly', day: days[0]!, ofMonth } : { type: 'days-of-month', days, ofMonth };
}

function inOrder(day: DayOfMonth): number {
  return day === 'last' ? 32 : day;
}

/** The schema has already refused both and neither. */
function monthDayOf(day: DayOfMonth | undefined, workingDay: DayOfMonth | undefined): MonthDay {
  return workingDay === undefined ? { day: day! } : { workingDay };
}

function weekdayOf(written: number | string): number {
  return typeof written === 'number' ? written : WEEKDAY_WORDS.get(written.toLocaleLowerCase('vi'))!;
}

function yearDayOf({ month, day, ofYear }: { month: number; day: DayOfMonth; ofYear?: YearDay['ofYear'] }): YearDay {
  return { month, day, ofYear: ofYear ?? 'same' };
}

export function cutoffFromFile(cutoff: NonNullable<RequirementFile['cutoff']>): Cutoff {
  if (cutoff.type === 'yearly') return { type: 'yearly', ...yearDayOf(cutoff) };
  return cutoff.type === 'date' ? { type: 'date', date: dayFromFile(cutoff.date) } : cutoff;
}

export function coversFromFile({ from, to }: NonNullable<RequirementFile['covers']>): Covers {
  const end = (written: typeof from) => (typeof written === 'string' ? dayFromFile(written) : written);
  return { from: end(from), to: end(to) };
}
