import type { Day } from '../time/time';
import { type CalendarChange, changedTable } from './change';
import type { CalendarStatus, DayOff, WorkedDay } from './day-off';
import { daysOffByRule } from './holiday-rule';
import { tableCalendar } from './table-calendar';
import { type YearTable, yearOf, yearTable } from './year-table';
import { decisionsOf } from './years';

export type { CalendarChange } from './change';
export type { CalendarStatus, DayOff, WorkedDay } from './day-off';

/** A year as `calendar YEAR` prints it. */
export interface CalendarYear {
  year: number;
  /** `official` once the year's decisions are known; single days may still be provisional (24/11/2026). */
  status: CalendarStatus;
  /** In order of date; ordinary weekends only inside a run with at least two named days off. */
  daysOff: readonly DayOff[];
  workedInstead: readonly WorkedDay[];
}

/** Which days offices work (lịch làm việc), 1900–2199. A text that is no such day throws DATE_INVALID. */
export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean;
  /** The n-th working day after (count > 0) or before (count < 0) `day`, itself not counted; 0 returns `day`. */
  addWorkingDays(day: Day, count: number): Day;
  /** The last working day on or before `lastDay`: the day reminders count from. */
  workingDueOf(lastDay: Day): Day;
  /** The first working day on or after `day`. */
  firstWorkingDayFrom(day: Day): Day;
  /** Working days after `from` up to and with `to`; 0 where `to` is not later. */
  workingDaysBetween(from: Day, to: Day): number;
  /** Why offices are closed on a day; null on a working day. */
  whyOff(day: Day): Omit<DayOff, 'date'> | null;
  /** Whether an official decision may still change if the day is off or worked. */
  isProvisional(day: Day): boolean;
  /** Whether any day of a span may still change, both ends counted, in either order. */
  spansProvisional(from: Day, to: Day): boolean;
  /** The same calendar with only what is decided: without provisional days off and provisional worked days. */
  readonly decided: WorkingCalendar;
  year(year: number): CalendarYear;
}

const tables = new Map<number, YearTable>();

function vietnamTable(year: number): YearTable {
  let table = tables.get(year);
  if (!table) {
    table = yearTable(decisionsOf(year) ?? daysOffByRule(year));
    tables.set(year, table);
  }
  return table;
}

const vietnam = tableCalendar(vietnamTable);

/**
 * The working calendar of Vietnam's offices: Saturdays and Sundays off, the official days of 2016–2027, the rule for
 * other years (provisional), and an administrator's edits over both. Look-ups are array reads.
 * @param officialYears years whose days off a document has made official
 * @example vietnamCalendar().addWorkingDays('2020-05-29', 1) // '2020-06-01', a Monday
 */
export function vietnamCalendar(
  changes: readonly CalendarChange[] = [],
  officialYears: readonly number[] = [],
): WorkingCalendar {
  if (changes.length === 0 && officialYears.length === 0) return vietnam;
  const official = new Set(officialYears);
  const byYear = new Map<number, CalendarChange[]>();
  for (const change of changes) {
    const year = yearOf(change.date);
    byYear.set(year, [...(byYear.get(year) ?? []), change]);
  }
  return tableCalendar(
    memoized((year) => {
      const edits = byYear.get(year) ?? [];
      const isOfficial = official.has(year);
      if (edits.length === 0 && !isOfficial) return vietnamTable(year);
      return changedTable(vietnamTable(year).decisions, edits, isOfficial);
    }),
  );
}

function memoized(make: (year: number) => YearTable): (year: number) => YearTable {
  const made = new Map<number, YearTable>();
  return (year) => {
    let table = made.get(year);
    if (!table) {
      table = make(year);
      made.set(year, table);
    }
    return table;
  };
}
