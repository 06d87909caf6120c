import type { Message } from '../messages/message';
import { addDays, type Day, weekday } from '../time/time';
import {
  CULTURE,
  compensatory,
  type DayOff,
  HUNG_KINGS,
  LABOUR,
  NATIONAL,
  NEW_YEAR,
  TET,
  VICTORY,
  type YearDecisions,
} from './day-off';
import { hungKingsDay, lunarNewYear } from './lunar';
import { CODE_2012, CODE_2012_COMPENSATORY, CODE_2019, CODE_2019_COMPENSATORY, RESOLUTION_80 } from './years/sources';

/** First year of the Labour Code of 2019, which gave Quốc khánh its second day. */
const SECOND_NATIONAL_DAY_FROM = 2021;
/** First year of 24/11 as a paid day off. */
const CULTURE_DAY_FROM = 2026;

interface Holiday {
  date: Day;
  name: Message;
  source: Message;
}

/**
 * The five days of Tết: usually two before mùng 1 and three from it; one and four where mùng 1 is a Monday or Tuesday,
 * which joins the run to the weekends. With compensatory days this gives the decisions of 2016–2026 exactly.
 */
function tetDays(year: number): readonly Day[] {
  const first = lunarNewYear(year);
  const before = weekday(first) <= 2 ? 1 : 2;
  return [0, 1, 2, 3, 4].map((index) => addDays(first, index - before));
}

/**
 * 2/9 and, from 2021, the adjacent day that makes the longer run, as the Prime Minister has decided each year since.
 */
function nationalDays(year: number): readonly Day[] {
  const day = `${year}-09-02`;
  if (year < SECOND_NATIONAL_DAY_FROM) return [day];
  const after = [1, 4, 7].includes(weekday(day));
  return after ? [day, addDays(day, 1)] : [addDays(day, -1), day];
}

function holidaysOf(year: number): readonly Holiday[] {
  const law = year < SECOND_NATIONAL_DAY_FROM ? CODE_2012 : CODE_2019;
  const named = (name: Message, dates: readonly Day[], source = law): readonly Holiday[] =>
    dates.map((date) => ({ date, name, source }));
  return [
    ...named(NEW_YEAR, [`${year}-01-01`]),
    ...named(TET, tetDays(year)),
    ...named(HUNG_KINGS, [hungKingsDay(year)]),
    ...named(VICTORY, [`${year}-04-30`]),
    ...named(LABOUR, [`${year}-05-01`]),
    ...named(NATIONAL, nationalDays(year)),
    ...(year < CULTURE_DAY_FROM ? [] : named(CULTURE, [`${year}-11-24`], RESOLUTION_80)),
  ];
}

/** Each holiday on a weekend adds the next day that is not already off. */
function compensatoryDays(year: number, holidays: readonly Holiday[]): readonly Holiday[] {
  const off = new Set(holidays.map((holiday) => holiday.date));
  const source = year < SECOND_NATIONAL_DAY_FROM ? CODE_2012_COMPENSATORY : CODE_2019_COMPENSATORY;
  return [...holidays]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .filter((holiday) => weekday(holiday.date) >= 6)
    .map((holiday) => {
      let date = addDays(holiday.date, 1);
      while (off.has(date) || weekday(date) >= 6) date = addDays(date, 1);
      off.add(date);
      return { date, name: compensatory(holiday.name), source };
    });
}

/**
 * The days off of a year by rule alone: fixed and lunar holidays and the compensatory days for those on a weekend. No
 * swaps, which only a decision makes. Every day is provisional until an official decision.
 * @param year Gregorian, by the law of 2012 until 2020 and that of 2019 after it
 * @example daysOffByRule(2027).daysOff.map((day) => day.date) // '2027-01-01', '2027-02-04' … '2027-02-10', …
 */
export function daysOffByRule(year: number): YearDecisions {
  const holidays = holidaysOf(year);
  const daysOff: DayOff[] = [...holidays, ...compensatoryDays(year, holidays)]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map((day) => ({ date: day.date, name: day.name, status: 'provisional', source: day.source }));
  return { year, status: 'provisional', awaited: true, daysOff, workedInstead: [] };
}
