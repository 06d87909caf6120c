import { parseVietnameseDate } from '../../../domain/time/vietnamese';
import { dateFigures, swapped, weekdayDate } from '../english/dates';

const WEEKDAY = '(?:thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật)';
const DATE = String.raw`(\d{2}/\d{1,2}/\d{4})`;
const ON_WEEKDAY = new RegExp(`^${WEEKDAY},? ngày ${DATE}$`, 'i');
/** "ngày 29/5/2020", "ngày 01/9/2026, ngày 02/9/2026", "ngày 23/01/2020 đến ngày 29/01/2020" */
const ON_DATES = new RegExp(`^(?:ngày )?${DATE}(?:(?:,| đến) ngày ${DATE})*$`);
const EACH_DATE = new RegExp(`(?:ngày )?${DATE}`, 'g');
const UNTIL = /^(đến )?hết (.+)$/i;
const MOMENT = new RegExp(String.raw`^(\d{2}) giờ (\d{2})(?: phút)?(?: (\d{2}) giây)?,? ngày ${DATE}$`);
const CLOCK = /^(\d{2}) giờ (\d{2})$/;
/** "13/17 (76,5%)", or the share alone. */
const PERCENT = /^(?:[\d.]+\/[\d.]+ \()?\d+(?:,\d)?%\)?$/;
/** "03 ngày" */
const SPAN = /^(\d+) (ngày|giờ|phút|giây)$/;
const SPAN_NAMES: Readonly<Record<string, string>> = { ngày: 'day', giờ: 'hour', phút: 'minute', giây: 'second' };
/** A period that is a whole year: "năm 2026" */
const YEAR = /^năm (\d{4})$/;
const SMALL_COUNT = /^0(\d)$/;
const FIGURE = /^(?:[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)$/;

/**
 * A date, a time, a share or a small count as Vietnamese texts have them, in English.
 * @returns null where the text is something else
 * @example rewrite('thứ Sáu, ngày 29/5/2020') // 'Friday, 29 May 2020'
 */
export function rewrite(text: string): string | null {
  const [, onWeekday] = ON_WEEKDAY.exec(text) ?? [];
  if (onWeekday !== undefined) return onDay(onWeekday, weekdayDate);
  if (ON_DATES.test(text)) return onDates(text);
  const [, hours, minutes, seconds, day] = MOMENT.exec(text) ?? [];
  if (day !== undefined) {
    const time = [hours, minutes, seconds].filter((part) => part !== undefined).join(':');
    return onDay(day, (date) => `${time} on ${dateFigures(date)}`);
  }
  const [, hour, minute] = CLOCK.exec(text) ?? [];
  if (minute !== undefined) return `${hour}:${minute}`;
  const [, to, end] = UNTIL.exec(text) ?? [];
  const last = end === undefined ? null : rewrite(end);
  if (last !== null) return `${to === undefined ? '' : 'up to '}the end of ${last}`;
  const [, length, span] = SPAN.exec(text) ?? [];
  if (span !== undefined) return `${Number(length)} ${SPAN_NAMES[span]}${Number(length) === 1 ? '' : 's'}`;
  const [, year] = YEAR.exec(text) ?? [];
  if (year !== undefined) return `year ${year}`;
  if (PERCENT.test(text) || FIGURE.test(text)) return swapped(text);
  return SMALL_COUNT.exec(text)?.[1] ?? null;
}

function onDay(typed: string, written: (day: string) => string): string | null {
  const day = parseVietnameseDate(typed);
  return day === null ? null : written(day);
}

function onDates(text: string): string {
  return text
    .replaceAll(' đến ', ' to ')
    .replace(EACH_DATE, (typed, date: string) => onDay(date, dateFigures) ?? typed);
}
