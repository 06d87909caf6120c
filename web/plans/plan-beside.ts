import { dayOrLast, dayText, numberOrText, typedYearDay, yearDayText } from './due-words';
import { type Data, type FilledPart, isData, textOf } from './plan-fields';

/** The data cut-off and the data range of a report: days beside its period. */

/** Which month a day lies in, as the form says it. */
const MONTHS = { truoc: 'before', dau: 'first', cuoi: 'last', co: 'next' } as const;

/** Choices of a month beside a period. */
export const MONTHS_BESIDE = Object.keys(MONTHS) as (keyof typeof MONTHS)[];

function monthText(month: unknown): string {
  return Object.entries(MONTHS).find(([, of]) => of === month)?.[0] ?? '';
}

function dayBeside(text: string, chosen: string): Data {
  return { day: dayOrLast(text), month: MONTHS[chosen as keyof typeof MONTHS] ?? chosen };
}

/**
 * The cut-off: so many working days before the last day ("3"), a day ("14/12/2026"), a day of every year ("14/12"), or a day
 * of the chosen month ("14").
 */
export function typedCutoff({ line }: FilledPart): Data | null {
  const [text, month] = [line('chot'), line('chot-o')];
  if (text === '') return null;
  if (month !== '') return { type: 'day', ...dayBeside(text, month) };
  if (/\d{4}/.test(text)) return { type: 'date', date: text };
  if (/[/-]|tháng|month/i.test(text)) return { type: 'yearly', ...typedYearDay(text) };
  return { type: 'before', workingDays: numberOrText(text) };
}

export function cutoffText({ cutoff }: Data): string {
  if (!isData(cutoff)) return '';
  if (cutoff.type === 'date') return textOf(cutoff.date);
  if (cutoff.type === 'yearly') return yearDayText(cutoff, true);
  return cutoff.type === 'day' ? dayText(cutoff.day) : textOf(cutoff.workingDays);
}

export function cutoffMonthText({ cutoff }: Data): string {
  return isData(cutoff) && cutoff.type === 'day' ? monthText(cutoff.month) : '';
}

/** The data range from its four fields; null where none is filled in. */
export function coversOf({ line }: FilledPart): Data | null {
  const end = (field: string): Data | string => {
    const [text, month] = [line(field), line(`${field}-o`)];
    return month === '' ? text : dayBeside(text, month);
  };
  if (line('lay-tu') === '' && line('lay-den') === '') return null;
  return { from: end('lay-tu'), to: end('lay-den') };
}

/** Text of one end of the data range. */
export function rangeText({ covers }: Data, end: 'from' | 'to'): string {
  const found = isData(covers) ? covers[end] : null;
  return isData(found) ? dayText(found.day) : textOf(found);
}

export function rangeMonthText({ covers }: Data, end: 'from' | 'to'): string {
  const found = isData(covers) ? covers[end] : null;
  return isData(found) ? monthText(found.month) : '';
}
