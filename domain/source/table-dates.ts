import { type Day, isDay } from '../time/time';
import { parseVietnameseDate } from '../time/vietnamese';

/** Whether dates of a column stand as 31/7/2025 or, as in the United States, as 7/31/2025. */
export type DateOrder = 'day-first' | 'month-first';

/** How the dates of a column are to be read. */
export interface OrderFound {
  order: DateOrder;
  /** A cell that says another day in the other order, where no cell of the column shows which one is meant. */
  doubtful: string | null;
}

const FIGURES = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)/;

/**
 * Finds out how a column writes its dates: a first number over 12 is a day, a second one makes the first a month; numbers with
 * leading zeros are written as offices do, the day first.
 * @example dateOrderOf(['7/1/2025', '7/31/2025']) // { order: 'month-first', doubtful: null }
 * @example dateOrderOf(['7/1/2025']) // { order: 'day-first', doubtful: '7/1/2025' }
 */
export function dateOrderOf(cells: readonly string[]): OrderFound {
  const written = cells.flatMap((cell) => {
    const found = FIGURES.exec(cell);
    return found === null ? [] : [{ cell, first: found[1]!, second: found[2]! }];
  });
  const dayFirst = written.some(({ first, second }) => Number(first) > 12 || /^0/.test(first) || /^0/.test(second));
  const monthFirst = written.some(({ first, second }) => Number(first) <= 12 && Number(second) > 12);
  if (monthFirst && !written.some(({ first }) => Number(first) > 12)) return { order: 'month-first', doubtful: null };
  const doubtful = written.find(({ first, second }) => Number(first) <= 12 && Number(second) <= 12 && first !== second);
  return { order: 'day-first', doubtful: dayFirst ? null : (doubtful?.cell ?? null) };
}

/** A cell that says two days, by the order in which it is read. */
export interface DoubtfulCell {
  cell: string;
  dayFirst: Day;
  monthFirst: Day;
}

/** Both days of a doubtful cell; null where only one of them exists, or nothing is doubtful. */
export function bothDays(cell: string | null): DoubtfulCell | null {
  const [dayFirst, monthFirst] = (['day-first', 'month-first'] as const).map((order) =>
    cell === null ? null : dayOfCell(cell, order),
  );
  return cell === null || !dayFirst || !monthFirst ? null : { cell, dayFirst, monthFirst };
}

const HOUR = /(?<![\sT,])[\sT,]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d{1,6})?)?\s?([AP]M|SA|CH|Z)?$/i;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day of a cell, in any form that spreadsheet programs and offices write; an hour behind it is left out.
 * @example dayOfCell('01-Jul-25', 'day-first') // '2025-07-01'
 * @returns null where it is no date
 */
export function dayOfCell(cell: string, order: DateOrder): Day | null {
  const text = cell.slice(0, 60).replace(HOUR, '').trim();
  return parseVietnameseDate(text) === null || order === 'month-first'
    ? (figures(text, order) ?? yearFirst(text) ?? inWords(text))
    : parseVietnameseDate(text);
}

/**
 * Splits a date from the hour behind it, which may be of the twelve-hour clock.
 * @example clockOf('11/28/2026 3:05 PM') // { rest: '11/28/2026', hour: ['15:05'] }
 */
export function clockOf(cell: string): { rest: string; hour: readonly string[] } {
  const found = HOUR.exec(cell.slice(0, 60));
  if (found === null) return { rest: cell, hour: [] };
  const [whole, hours, minutes, half = ''] = found;
  const twelve = /^(?:[AP]M|SA|CH)$/i.test(half);
  const hour = twelve ? (Number(hours) % 12) + (/^(?:PM|CH)$/i.test(half) ? 12 : 0) : Number(hours);
  return { rest: cell.slice(0, -whole.length), hour: [`${String(hour).padStart(2, '0')}:${minutes}`] };
}

function figures(text: string, order: DateOrder): Day | null {
  const found = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (found === null) return null;
  const [, first, sign, second, year] = found;
  // Dates with dots are never written in the order of the United States.
  return order === 'month-first' && sign !== '.' ? dayIn(year!, first!, second!) : dayIn(year!, second!, first!);
}

function yearFirst(text: string): Day | null {
  const found = /^(\d{4})[./-]?(\d{2})[./-]?(\d{2})$/.exec(text) ?? /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(text);
  return found === null ? null : dayIn(found[1]!, found[2]!, found[3]!);
}

/** @example inWords('ngày 01 tháng 7 năm 2025'), inWords('1 Jul 2025'), inWords('July 1, 2025') */
function inWords(text: string): Day | null {
  const office = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?: năm |[, ]+)(\d{4})$/i.exec(text.normalize('NFC'));
  if (office !== null) return dayIn(office[3]!, office[2]!, office[1]!);
  const english = /^(\d{1,2})[ -]([a-z]{3,9})\.?[ ,-]+(\d{4}|\d{2})$/i.exec(text);
  const american = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const [day, month, year] = english?.slice(1) ?? [american?.[2], american?.[1], american?.[3]];
  const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  return day === undefined || number === 0 ? null : dayIn(year!, String(number), day);
}

/** A year of two digits is of this century up to 49. */
function dayIn(year: string, month: string, day: string): Day | null {
  const whole = year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;
  const found = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(found) ? found : null;
}

/**
 * The day that Excel keeps as this number, where a cell shows the number and not its date.
 * @example serialDay('45839') // '2025-07-01'
 */
export function serialDay(cell: string): Day | null {
  const serial = /^\d{5}$/.test(cell) ? Number(cell) : 0;
  return serial < 18_264 ? null : new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}
