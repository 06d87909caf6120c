import { lastDayOf } from '../../domain/deadlines/deadline-hour';
import { untilInWords } from '../../domain/deadlines/deadline-words';
import type { Labelled } from '../../domain/rollup/form';
import type { Instant } from '../../domain/time/time';
import { twoDigits, weekdayDate } from '../../domain/time/vietnamese';
import { dueReading } from './due-words';

export { addressOf } from '../../domain/ids';
export { capitalised, reportTitle } from '../../domain/obligations/report-title';
export { dayOf, daysBetween, startOfDay } from '../../domain/time/time';

/** Texts that pages build from facts. */

/**
 * The deadline in the document's words, and how it is counted where that is another day.
 * @example dueInWords('chậm nhất ngày 17/12/2026', startOfDay('2026-12-18')) // 'chậm nhất thứ Năm, ngày 17/12/2026'
 * @example dueInWords('chậm nhất ngày 17 của tháng cuối kỳ báo cáo', startOfDay('2026-12-18'))
 * // 'chậm nhất ngày 17 tháng cuối kỳ (thứ Năm, 17/12/2026)'
 * @example dueInWords('trước ngày 30/5/2020', startOfDay('2020-05-30')) // 'trước ngày 30/5/2020, tức hết thứ Sáu, ngày 29/5/2020'
 */
export function dueInWords(dueText: string | null, lateFrom: Instant): string {
  const lastDay = lastDayOf(lateFrom);
  const reading = untilInWords(lateFrom);
  if (dueText === null) return reading;
  const found = dueReading(dueText, lateFrom);
  if (found.kind === 'same-date') return `${found.before}${weekdayDate(lastDay)}${found.after}`;
  if (found.kind === 'differs') return `${dueText}, tức ${reading}`;
  const short = dueText.replace(/ của tháng cuối (kỳ|quý)(?: báo cáo)?$/i, ' tháng cuối $1');
  return `${short} (${weekdayDate(lastDay).replace(', ngày ', ', ')})`;
}

/** @example sendingNumber(2) // 'lần gửi 02' */
export function sendingNumber(version: number): string {
  return `lần gửi ${twoDigits(version)}`;
}

/** Column heads of a table, those with a common beginning together: "Đăng ký" over "tập thể" and "cá nhân". */
export interface ColumnGroup {
  /** Null where the column stands alone. */
  head: string | null;
  columns: { id: string; text: string; label: string }[];
}

/** @example groupedColumns([{ id: 'a', label: 'Đăng ký (tập thể)' }, { id: 'b', label: 'Đăng ký (cá nhân)' }]).length // 1 */
export function groupedColumns(columns: readonly Labelled[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  for (const { id, label } of columns) {
    const { head, text } = partsOf(label);
    const last = groups.at(-1);
    if (head !== null && last?.head === head) last.columns.push({ id, text, label });
    else groups.push({ head, columns: [{ id, text, label }] });
  }
  return groups.map((group) =>
    group.columns.length > 1
      ? group
      : { head: null, columns: group.columns.map((column) => ({ ...column, text: column.label })) },
  );
}

/** @example partsOf('Đăng ký (tập thể)') // { head: 'Đăng ký', text: 'tập thể' } */
function partsOf(label: string): { head: string | null; text: string } {
  const at = label.lastIndexOf(' (');
  if (at < 1 || !label.endsWith(')') || label.length < at + 4) return { head: null, text: label };
  return { head: label.slice(0, at), text: label.slice(at + 2, -1) };
}

/** The columns of a list in which at least one row says something. */
export function filledColumns(
  columns: readonly Labelled[],
  rows: readonly Readonly<Record<string, string>>[],
): Labelled[] {
  return columns.filter(({ id }) => rows.some((row) => (row[id] ?? '') !== ''));
}

/** @example yearName(2026) // 'Năm 2026' */
export function yearName(year: number): string {
  return `Năm ${year}`;
}

/** @example monthName(5) // 'Tháng 5' */
export function monthName(month: number): string {
  return `Tháng ${month}`;
}

/** @example monthOfYear(5, 2026) // 'Tháng 5 năm 2026' */
export function monthOfYear(month: number, year: number): string {
  return `${monthName(month)} năm ${year}`;
}
