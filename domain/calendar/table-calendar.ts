import { message } from '../messages/message';
import { addDays, type Day, weekday } from '../time/time';
import type { CalendarYear, WorkingCalendar } from './calendar';
import type { DayOff } from './day-off';
import { dayOfYear, decidedTable, type YearTable, yearOf } from './year-table';

/**
 * A working calendar over year tables; a span of several years reads them one by one.
 * @param tableOf the table of a year, cached by the caller
 */
export function tableCalendar(tableOf: (year: number) => YearTable): WorkingCalendar {
  const locate = (day: Day): { table: YearTable; index: number } => {
    const year = yearOf(day);
    return { table: tableOf(year), index: dayOfYear(day, year) };
  };

  /**
   * The working day of that rank, counted from 1 at the first working day of `year`; below 1 is in the years before.
   */
  const workingDayAt = (year: number, rank: number): Day => {
    let table = tableOf(year);
    let left = rank;
    while (left < 1) {
      table = tableOf(yearOf(`${table.year - 1}-12-31`));
      left += table.workingDays.length;
    }
    while (left > table.workingDays.length) {
      left -= table.workingDays.length;
      table = tableOf(yearOf(`${table.year + 1}-01-01`));
    }
    return table.workingDays[left - 1]!;
  };

  const isWorkingDay = (day: Day): boolean => {
    const { table, index } = locate(day);
    return table.working[index] === 1;
  };

  const addWorkingDays = (day: Day, count: number): Day => {
    const { table, index } = locate(day);
    if (count === 0) return day;
    const upTo = table.workingUpTo[index]!;
    const before = upTo - table.working[index]!;
    return workingDayAt(table.year, count > 0 ? upTo + count : before + count + 1);
  };

  const countBetween = (from: Day, to: Day, upTo: 'workingUpTo' | 'provisionalUpTo'): number => {
    const start = locate(from);
    const end = locate(to);
    let count = end.table[upTo][end.index]! - start.table[upTo][start.index]!;
    for (let year = start.table.year; year < end.table.year; year++) count += tableOf(year)[upTo].at(-1)!;
    return count;
  };

  const isProvisional = (day: Day): boolean => {
    const { table, index } = locate(day);
    return table.provisionalUpTo[index]! > (index === 0 ? 0 : table.provisionalUpTo[index - 1]!);
  };

  const whyOff = (day: Day): Omit<DayOff, 'date'> | null => {
    const { table, index } = locate(day);
    if (table.working[index] === 1) return null;
    const named = table.named.get(index);
    if (named) return { name: named.name, status: named.status, source: named.source };
    return {
      name: message(weekday(day) === 6 ? 'calendar.saturday' : 'calendar.sunday'),
      status: 'official',
      source: '',
    };
  };

  const known: WorkingCalendar = {
    isWorkingDay,
    addWorkingDays,
    workingDueOf: (lastDay) => (isWorkingDay(lastDay) ? lastDay : addWorkingDays(lastDay, -1)),
    firstWorkingDayFrom: (day) => (isWorkingDay(day) ? day : addWorkingDays(day, 1)),
    workingDaysBetween: (from, to) => (to <= from ? 0 : countBetween(from, to, 'workingUpTo')),
    whyOff,
    isProvisional,
    spansProvisional: (from, to) => {
      const [first, last] = from <= to ? [from, to] : [to, from];
      return isProvisional(first) || countBetween(first, last, 'provisionalUpTo') > 0;
    },
    year: (year) => calendarYear(tableOf(yearOf(`${year}-01-01`)), whyOff, (day) => locate(day).table),
    get decided() {
      decided ??= tableCalendar(decidedTables(tableOf));
      return decided;
    },
  };
  let decided: WorkingCalendar | null = null;
  return known;
}

/** The tables of a calendar without its provisional days off, each made once. */
function decidedTables(tableOf: (year: number) => YearTable): (year: number) => YearTable {
  const made = new Map<number, YearTable>();
  return (year) => {
    const table = made.get(year) ?? decidedTable(tableOf(year));
    made.set(year, table);
    return table;
  };
}

/**
 * The days off of a year with the weekends that belong to their runs; a run may begin or end in a neighbouring year.
 */
function calendarYear(
  table: YearTable,
  whyOff: (day: Day) => Omit<DayOff, 'date'> | null,
  tableAt: (day: Day) => YearTable,
): CalendarYear {
  const isNamed = (day: Day): boolean => {
    const at = tableAt(day);
    return at.named.has(dayOfYear(day, at.year));
  };
  const namedInRun = (day: Day): number => {
    let named = 0;
    for (let back = addDays(day, -1); whyOff(back); back = addDays(back, -1)) named += isNamed(back) ? 1 : 0;
    for (let on = addDays(day, 1); whyOff(on); on = addDays(on, 1)) named += isNamed(on) ? 1 : 0;
    return named;
  };
  const daysOff = table.days.flatMap((date): DayOff[] => {
    const why = whyOff(date);
    if (!why || (!isNamed(date) && namedInRun(date) < 2)) return [];
    return [{ date, ...why }];
  });
  return {
    year: table.year,
    status: table.decisions.status,
    daysOff,
    workedInstead: table.decisions.workedInstead,
  };
}
