import { type Data, textOf } from './plan-fields';

/** Days of a month and of a year, as they are typed in a form, in Vietnamese or in English. */

/** A number, or the text itself for the parser to name. */
export function numberOrText(text: string): number | string {
  return /^\d{1,4}$/.test(text) ? Number(text) : text;
}

const LAST_DAY = /^(?:(?:ngày )?cuối(?: cùng)?(?: tháng)?|(?:the )?last(?: day)?(?: of the month)?)$/;

/**
 * A day of a month, or its last one.
 * @example dayOrLast('cuối tháng') // 'last'
 */
export function dayOrLast(text: string): number | string {
  const words = text.toLocaleLowerCase('vi').trim();
  return LAST_DAY.test(words) ? 'last' : numberOrText(text.replace(/^(?:ngày|day)\s+/i, '').trim());
}

/**
 * A day, several days, or a working day of a month, as documents write it.
 * @example dayOfMonth('15 và 30') // { day: [15, 30] }
 * @example dayOfMonth('ngày làm việc thứ 3') // { workingDay: 3 }
 */
export function dayOfMonth(text: string): Data {
  const words = text.toLocaleLowerCase('vi').trim();
  const [, working] = /^(?:ngày )?làm việc (?:thứ )?(\d{1,2}|cuối)/.exec(words) ?? [];
  const [, number, last] = /^(?:working day (\d{1,2})|(last) working day)$/.exec(words) ?? [];
  if (working === 'cuối' || last !== undefined) return { workingDay: 'last' };
  if (working !== undefined || number !== undefined) return { workingDay: Number(working ?? number) };
  const days = text.split(/[,;]| và | and /i).map(dayOrLast);
  return { day: days.length > 1 ? days : days[0] };
}

export function dayOfMonthText({ day, workingDay }: Data): string {
  if (workingDay !== undefined) return `ngày làm việc ${workingDay === 'last' ? 'cuối' : `thứ ${textOf(workingDay)}`}`;
  return Array.isArray(day) ? day.map(dayText).join(', ') : dayText(day);
}

/** @example dayText('last') // 'cuối tháng' */
export function dayText(day: unknown): string {
  return day === 'last' ? 'cuối tháng' : textOf(day);
}

const YEARS = { trước: 'previous', previous: 'previous', sau: 'next', next: 'next' } as const;

/**
 * A day of the year, of the period's year or of that before or after it.
 * @example typedYearDay('30/5') // { month: 5, day: 30 }
 * @example typedYearDay('cuối tháng 2 năm sau') // { month: 2, day: 'last', ofYear: 'next' }
 */
export function typedYearDay(text: string): Data {
  const words = text.toLocaleLowerCase('vi').trim();
  const [, whose, english] = /\s(?:của )?(?:năm (trước|sau)|of the (previous|next) year)$/.exec(words) ?? [];
  const year = whose ?? english;
  const ofYear = year === undefined ? {} : { ofYear: YEARS[year as keyof typeof YEARS] };
  const plain = year === undefined ? words : words.replace(/\s(?:của )?(?:năm \S+|of the \S+ year)$/, '');
  const [, last, month] =
    /^(?:ngày )?cuối (?:cùng )?(?:của )?tháng (\d{1,2})$|^(?:the )?last day of month (\d{1,2})$/.exec(plain) ?? [];
  if (last !== undefined || month !== undefined) return { month: Number(last ?? month), day: 'last', ...ofYear };
  const [day = '', of = ''] = plain.split(/[/-]/);
  return { month: numberOrText(of), day: numberOrText(day), ...ofYear };
}

/** @param isYearSaid whether another year than the period's is said here; else a field of its own says it */
export function yearDayText({ day, month, ofYear }: Data, isYearSaid: boolean): string {
  const text = day === 'last' ? `cuối tháng ${textOf(month)}` : `${textOf(day)}/${textOf(month)}`;
  if (!isYearSaid || (ofYear !== 'next' && ofYear !== 'previous')) return text;
  return `${text} năm ${ofYear === 'next' ? 'sau' : 'trước'}`;
}
