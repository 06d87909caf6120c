import { Option } from 'commander';
import { DungHanError } from '../domain/errors';
import { type Message, message } from '../domain/messages/message';
import type { DateOrder } from '../domain/source/table-dates';
import { parseDayAndClock } from '../domain/time/clock';
import { parseMoment } from '../domain/time/parse-moment';
import type { ClockTime, Day, Instant } from '../domain/time/time';
import { parseVietnameseDate } from '../domain/time/vietnamese';

/**
 * The date of an option.
 * @throws DungHanError USAGE
 * @example dateOption('--date', '20/11/2020') // '2020-11-20'
 */
export function dateOption(name: string, text: string): Day {
  const day = parseVietnameseDate(text);
  if (day !== null) return day;
  throw usage(message('command-line.a-day', { option: name, text }));
}

/**
 * The day of an option, with its hour where one is written: "17/9/2026", "16 giờ ngày 17/9/2026".
 * @throws DungHanError USAGE
 */
export function dayAndClockOption(name: string, text: string): { until: Day; untilTime: ClockTime | null } {
  const found = parseDayAndClock(text);
  return found === null
    ? { until: dateOption(name, text), untilTime: null }
    : { until: found.day, untilTime: found.time };
}

/**
 * The instant of an option.
 * @throws DungHanError USAGE
 */
export function momentOption(name: string, text: string): Instant {
  const at = parseMoment(text);
  if (at !== null) return at;
  throw usage(message('command-line.a-moment', { option: name, text }));
}

/**
 * A whole number of an option or argument.
 * @throws DungHanError USAGE
 */
export function numberOption(name: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usage(message('command-line.a-number', { option: name, text, least, most }));
}

/** A command line that was not understood. */
export function usage(fault: Message): DungHanError {
  return new DungHanError('USAGE', fault);
}

const DATE_ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];

/** `--dates`, where dates of a table can be read in two orders. */
export function datesOption(): Option {
  return new Option('--dates <ORDER>', 'thứ tự của ngày như 7/1/2025: ngày trước hay tháng trước').choices(DATE_ORDERS);
}
