import { type Day, dayOf, type Instant, weekday } from '../../../domain/time/time';
import * as vietnamese from '../../../domain/time/vietnamese';

/**
 * Dates, times and numbers for readers of English, in Vietnam's time; the names are those of `domain/time/vietnamese`
 * and of `../vietnamese-words`.
 */

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Counts take no second digit in English. */
export function twoDigits(count: number): string {
  return String(count);
}

/** @example dateFigures('2020-05-29') // '29 May 2020' */
export function dateFigures(day: Day): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

export const dateInWords = dateFigures;
export const formalDate = dateFigures;

/** @example weekdayName('2020-05-31') // 'Sunday' */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day) - 1]!;
}

/** @example weekdayDate('2020-05-29') // 'Friday, 29 May 2020' */
export function weekdayDate(day: Day): string {
  return `${weekdayName(day)}, ${dateFigures(day)}`;
}

/** For tables; the month by name, since 05/12 is read in two ways. @example tableDate('2020-05-29') // '29 May 2020' */
export function tableDate(day: Day): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]!.slice(0, 3)} ${day.slice(0, 4)}`;
}

/** @example tableMoment(atTime('2020-06-01', '07:00')) // '07:00, 1 Jun 2020' */
export function tableMoment(at: Instant): string {
  return `${vietnamese.tableMoment(at).slice(0, 5)}, ${tableDate(dayOf(at))}`;
}

/** @example yearName(2026) // '2026' */
export function yearName(year: number): string {
  return String(year);
}

/** @example monthName(5) // 'May' */
export function monthName(month: number): string {
  return MONTHS[month - 1]!;
}

/** @example monthOfYear(5, 2026) // 'May 2026' */
export function monthOfYear(month: number, year: number): string {
  return `${monthName(month)} ${year}`;
}

/** @example momentInWords(atTime('2020-06-01', '07:00')) // '07:00 on 1 June 2020' */
export function momentInWords(at: Instant): string {
  return `${vietnamese.tableMoment(at).slice(0, 5)} on ${dateFigures(dayOf(at))}`;
}

/** @example receiptMoment(parseInstant('2020-05-28T10:32:05+07:00')!) // '10:32:05 on 28 May 2020' */
export function receiptMoment(at: Instant): string {
  const [hours, , minutes, , seconds] = vietnamese.receiptMoment(at).split(' ');
  return `${hours}:${minutes}:${seconds} on ${dateFigures(dayOf(at))}`;
}

/** @example sendingNumber(2) // 'submission no. 2' */
export function sendingNumber(version: number): string {
  return `submission no. ${version}`;
}

/** @example formatNumber(1234.5) // '1,234.5' */
export function formatNumber(value: number, decimals = 2): string {
  return swapped(vietnamese.formatNumber(value, decimals));
}

/** @example fileSize(1_300_000) // '1.2 MB' */
export function fileSize(bytes: number): string {
  return swapped(vietnamese.fileSize(bytes));
}

/** @example swapped('1.234,5') // '1,234.5' */
export function swapped(figure: string): string {
  return figure.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}
