import { readMoment } from '../client/reports/read-moment';
import { DungHanError } from '../domain/errors';
import type { Day, Instant } from '../domain/time/time';
import { parseVietnameseDate } from '../domain/time/vietnamese';

/**
 * The date of an option.
 * @throws DungHanError USAGE
 * @example dateOption('--date', '20/11/2020') // '2020-11-20'
 */
export function dateOption(name: string, text: string): Day {
  const day = parseVietnameseDate(text);
  if (day !== null) return day;
  throw usage(`Tùy chọn "${name}": tìm thấy "${text}"; cần ngày có trên lịch, viết như 2020-11-20 hoặc 20/11/2020.`);
}

/**
 * The instant of an option.
 * @throws DungHanError USAGE
 */
export function momentOption(name: string, text: string): Instant {
  const at = readMoment(text);
  if (at !== null) return at;
  throw usage(`Tùy chọn "${name}": tìm thấy "${text}"; cần thời điểm, viết như 2020-05-28T10:32:05+07:00.`);
}

/**
 * A whole number of an option or argument.
 * @throws DungHanError USAGE
 */
export function numberOption(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usage(`"${name}": tìm thấy "${text}"; cần số nguyên từ ${least} đến ${most}.`);
}

/** A command line that was not understood. */
export function usage(message: string): DungHanError {
  return new DungHanError('USAGE', message);
}
