import { hourOf, lastDayOf } from '../domain/deadlines/deadline-hour';
import { atTime, type Day, type Instant, startOfDay } from '../domain/time/time';
import { receiptMoment, tableDate, tableMoment } from '../domain/time/vietnamese';

/**
 * One cell of a table: a text, a number, a date or a moment. In a workbook numbers, dates and moments are values that can be sorted and
 * counted with; a CSV has their Vietnamese texts.
 */
export type TableCell = string | number | { readonly day: Day } | MomentCell | null;

/** A moment as a cell, shown to the minute, or to the second where that counts. */
export interface MomentCell {
  readonly moment: Instant;
  readonly toTheSecond?: boolean;
}

/**
 * First characters that spreadsheet programs read as a formula, full-width ones included, as in East Asian Excel (ASVS
 * 1.2.10).
 */
const FORMULA_SIGNS = '=+-@\t\r\n\0＝＋－＠';

/** Prefixes a text that begins like a formula with an apostrophe, in both formats. */
export function harmless(text: string): string {
  return text !== '' && FORMULA_SIGNS.includes(text[0]!) ? `'${text}` : text;
}

/** A date as a cell, or an empty one. @example dayCell('2020-05-29') // { day: '2020-05-29' } */
export function dayCell(day: Day | null): TableCell {
  return day === null ? null : { day };
}

/** A moment as a cell, or an empty one. */
export function momentCell(moment: Instant | null): TableCell {
  return moment === null ? null : { moment };
}

/**
 * A cell as text, as people read it.
 * @example textOfCell({ day: '2020-05-29' }) // '29/05/2020'
 */
export function textOfCell(cell: TableCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'string') return harmless(cell);
  if (typeof cell === 'number') return cell;
  if ('day' in cell) return tableDate(cell.day);
  return cell.toTheSecond === true ? receiptMoment(cell.moment) : tableMoment(cell.moment);
}

/**
 * The end of a deadline as a cell: its last day, or the hour it names on that day.
 * @example endCell(startOfDay('2020-05-30')) // { day: '2020-05-29' }
 */
export function endCell(lateFrom: Instant): TableCell {
  const hour = hourOf(lateFrom);
  const day = lastDayOf(lateFrom);
  return hour === null ? { day } : { moment: atTime(day, hour.time) };
}

/** Hours that Vietnam is ahead of UTC; a date of a workbook has no zone, and shows what a clock in Vietnam shows. */
const AHEAD_MS = 7 * 3_600_000;

/**
 * A date or moment as the library writes it: an instant whose UTC is Vietnam's clock.
 * @example wallClock({ moment: parseInstant('2020-05-28T10:32:05+07:00')! }).toISOString() // '2020-05-28T10:32:05.000Z'
 */
export function wallClock(cell: { readonly day: Day } | MomentCell): Date {
  return new Date(('day' in cell ? startOfDay(cell.day) : cell.moment) + AHEAD_MS);
}
