import { DAY_LENGTH, type Day, dayOf, HOUR, type Instant, isDay, MINUTE, SECOND, startOfDay, weekday } from './time';

/** Dates, times and numbers as Vietnamese offices write them (Nghị định 30/2020/NĐ-CP and the usage of its papers). */

/** 1 Monday … 7 Sunday is the index plus 1. */
export const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/**
 * A small count in words of mails, letters and labels: two digits.
 * @example `chậm ${twoDigits(3)} ngày` // 'chậm 03 ngày'
 */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/** Months 1 and 2 have two digits, so that no digit can be added in front; the others have one. */
function monthFigures(month: number): string {
  return month <= 2 ? twoDigits(month) : String(month);
}

function parts(day: Day): { year: string; month: number; dayOfMonth: string } {
  return { year: day.slice(0, 4), month: Number(day.slice(5, 7)), dayOfMonth: day.slice(8, 10) };
}

/**
 * A date in running text without the word "ngày".
 * @example dateFigures('2020-02-14') // '14/02/2020'
 */
export function dateFigures(day: Day): string {
  const { year, month, dayOfMonth } = parts(day);
  return `${dayOfMonth}/${monthFigures(month)}/${year}`;
}

/**
 * A day of every year, in figures.
 * @example dayMonth(10, 1) // '01/10'
 */
export function dayMonth(month: number, day: number): string {
  return `${twoDigits(day)}/${monthFigures(month)}`;
}

/**
 * A date in running text: day two digits, month two digits only for 1 and 2.
 * @example dateInWords('2020-06-05') // 'ngày 05/6/2020'
 */
export function dateInWords(day: Day): string {
  return `ngày ${dateFigures(day)}`;
}

/**
 * The weekday inside a sentence.
 * @example weekdayName('2020-05-31') // 'Chủ nhật'
 */
export function weekdayName(day: Day): string {
  return WEEKDAYS[weekday(day) - 1]!;
}

/**
 * A date with its weekday.
 * @example weekdayDate('2020-05-29') // 'thứ Sáu, ngày 29/5/2020'
 */
export function weekdayDate(day: Day): string {
  return `${weekdayName(day)}, ${dateInWords(day)}`;
}

/**
 * A date in the date line of an official document (NĐ 30/2020, Phụ lục I).
 * @example formalDate('2020-02-05') // 'ngày 05 tháng 02 năm 2020'
 */
export function formalDate(day: Day): string {
  const { year, month, dayOfMonth } = parts(day);
  return `ngày ${dayOfMonth} tháng ${monthFigures(month)} năm ${year}`;
}

/**
 * A date for a table column, with aligned digits.
 * @example tableDate('2020-05-29') // '29/05/2020'
 */
export function tableDate(day: Day): string {
  const { year, month, dayOfMonth } = parts(day);
  return `${dayOfMonth}/${twoDigits(month)}/${year}`;
}

function clock(at: Instant): { hours: string; minutes: string; seconds: string } {
  const since = (at - startOfDay(dayOf(at))) % DAY_LENGTH;
  return {
    hours: twoDigits(Math.floor(since / HOUR)),
    minutes: twoDigits(Math.floor(since / MINUTE) % 60),
    seconds: twoDigits(Math.floor(since / SECOND) % 60),
  };
}

/**
 * The "as of" moment of mails and reports, in Vietnam's time.
 * @example momentInWords(parseInstant('2020-06-01T07:00:00+07:00')!) // '07 giờ 00 ngày 01/6/2020'
 */
export function momentInWords(at: Instant): string {
  const { hours, minutes } = clock(at);
  return `${hours} giờ ${minutes} ${dateInWords(dayOf(at))}`;
}

/**
 * The moment on a receipt, to the second.
 * @example receiptMoment(parseInstant('2020-05-28T10:32:05+07:00')!) // '10 giờ 32 phút 05 giây, ngày 28/5/2020'
 */
export function receiptMoment(at: Instant): string {
  const { hours, minutes, seconds } = clock(at);
  return `${hours} giờ ${minutes} phút ${seconds} giây, ${dateInWords(dayOf(at))}`;
}

/**
 * A moment for a table column.
 * @example tableMoment(parseInstant('2020-05-28T10:32:05+07:00')!) // '10:32 28/05/2020'
 */
export function tableMoment(at: Instant): string {
  const { hours, minutes } = clock(at);
  return `${hours}:${minutes} ${tableDate(dayOf(at))}`;
}

/**
 * A number with a point between thousands and a comma before at most `decimals` decimals.
 * @example formatNumber(1234.5) // '1.234,5'
 */
export function formatNumber(value: number, decimals = 2): string {
  const [whole, fraction] = Math.abs(Number(value.toFixed(decimals)))
    .toString()
    .split('.');
  const digits = [...whole!];
  const grouped = digits.map((digit, at) => (at > 0 && (digits.length - at) % 3 === 0 ? `.${digit}` : digit)).join('');
  const sign = Number(value.toFixed(decimals)) < 0 ? '-' : '';
  return `${sign}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** The size of a file. @example fileSize(1_300_000) // '1,2 MB' */
export function fileSize(bytes: number): string {
  if (bytes < 1_024) return `${bytes} byte`;
  const [size, unit] = bytes < 1_048_576 ? [bytes / 1_024, 'KB'] : [bytes / 1_048_576, 'MB'];
  return `${size.toFixed(1).replace(/\.0$/, '').replace('.', ',')} ${unit}`;
}

/**
 * Parses a typed date: 30/5/2020, 30-5-2020, 30/05/2020 or 2020-05-30; with a given year also 30/5.
 * @param year the year of a date typed without one
 * @returns null when the text is no date or the day does not exist (30/2)
 */
export function parseVietnameseDate(text: string, year?: number): Day | null {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const found = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}))?$/.exec(typed);
  const ofYear = found?.[4] ?? year;
  if (!found || ofYear === undefined) return null;
  const day = `${ofYear}-${found[3]!.padStart(2, '0')}-${found[1]!.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
