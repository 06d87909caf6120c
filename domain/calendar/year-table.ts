import { DungHanError } from '../errors';
import { message } from '../messages/message';
import { addDays, type Day, daysBetween, weekday } from '../time/time';
import type { DayOff, YearDecisions } from './day-off';

/** Years for which days are computed; outside them neither the astronomical formulas nor the law apply. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const MONTH_START = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** One year as arrays by day of the year (0 = 1 January), so that a look-up is a few array reads. */
export interface YearTable {
  year: number;
  days: readonly Day[];
  /** 1 where offices work. */
  working: Uint8Array;
  /** Working days from 1 January to the day, both counted. */
  workingUpTo: Uint16Array;
  /** The year's working days in order. */
  workingDays: readonly Day[];
  /** Provisional days from 1 January to the day, both counted. */
  provisionalUpTo: Uint16Array;
  /** Named days off by day of the year; ordinary weekends have none. */
  named: ReadonlyMap<number, DayOff>;
  decisions: YearDecisions;
  /** Worked days whose status is provisional. */
  doubtful: ReadonlySet<Day>;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const digits = (day: Day, at: number): number => (day.charCodeAt(at) - 48) * 10 + day.charCodeAt(at + 1) - 48;

/**
 * The year of a day.
 * @throws DungHanError DATE_INVALID when the text is no date of 1900–2199
 */
export function yearOf(day: Day): number {
  const year = digits(day, 0) * 100 + digits(day, 2);
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw outside(day);
  return year;
}

/**
 * The index of a day in its year: 0 for 1 January, 365 for 31 December of a leap year.
 * @throws DungHanError DATE_INVALID when the year has no such day
 */
export function dayOfYear(day: Day, year: number): number {
  const month = digits(day, 5);
  const dayOfMonth = digits(day, 8);
  const start = MONTH_START[month - 1];
  const end = MONTH_START[month];
  const leap = isLeap(year);
  if (start === undefined || end === undefined || day.length !== 10) throw outside(day);
  if (!(dayOfMonth >= 1 && dayOfMonth <= end - start + (leap && month === 2 ? 1 : 0))) throw outside(day);
  return start + dayOfMonth - 1 + (leap && month > 2 ? 1 : 0);
}

function outside(day: Day): DungHanError {
  const years = { firstYear: FIRST_YEAR, lastYear: LAST_YEAR };
  return new DungHanError('DATE_INVALID', message('refusals.not-a-day', { text: day, ...years }));
}

/**
 * The table of a year: weekends off, named days off, worked Saturdays.
 * @param decisions the year's days off and worked days
 * @param confirmed days a person has confirmed: not provisional although the year's decisions are not published yet
 * @param doubtful worked days whose status is provisional
 */
export function yearTable(
  decisions: YearDecisions,
  confirmed: ReadonlySet<Day> = new Set(),
  doubtful: ReadonlySet<Day> = new Set(),
): YearTable {
  const off = new Map(decisions.daysOff.map((day) => [day.date, day]));
  const worked = new Set(decisions.workedInstead.map((day) => day.date));
  return tabulate(
    decisions,
    (day) => !off.has(day) && (weekday(day) < 6 || worked.has(day)),
    (day) => doubtful.has(day) || off.get(day)?.status === 'provisional' || (decisions.awaited && !confirmed.has(day)),
    doubtful,
  );
}

/** The table of a year without what is not decided: its provisional days off and provisional worked days. */
export function decidedTable({ decisions, doubtful }: YearTable): YearTable {
  return yearTable({
    ...decisions,
    daysOff: decisions.daysOff.filter(({ status }) => status === 'official'),
    workedInstead: decisions.workedInstead.filter(({ date }) => !doubtful.has(date)),
  });
}

function tabulate(
  decisions: YearDecisions,
  isWorking: (day: Day) => boolean,
  isProvisional: (day: Day) => boolean,
  doubtful: ReadonlySet<Day>,
): YearTable {
  const { year } = decisions;
  const first = `${year}-01-01`;
  const days = Array.from({ length: isLeap(year) ? 366 : 365 }, (_, index) => addDays(first, index));
  const working = Uint8Array.from(days, (day) => (isWorking(day) ? 1 : 0));
  return {
    year,
    days,
    working,
    workingUpTo: runningTotal(working),
    workingDays: days.filter((_, index) => working[index] === 1),
    provisionalUpTo: runningTotal(Uint8Array.from(days, (day) => (isProvisional(day) ? 1 : 0))),
    named: new Map(decisions.daysOff.map((day) => [daysBetween(first, day.date), day])),
    decisions,
    doubtful,
  };
}

function runningTotal(flags: Uint8Array): Uint16Array {
  let total = 0;
  return Uint16Array.from(flags, (flag) => {
    total += flag;
    return total;
  });
}
