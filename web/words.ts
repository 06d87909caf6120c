import type { Day } from '../domain/time/time';
import { twoDigits, weekdayDate } from '../domain/time/vietnamese';

/** Words that pages put together from facts; views reach them as `it.words`. */

/**
 * The title of a collection: the report, then its period unless the report's name ends in it already.
 * @example reportTitle('báo cáo công tác dân vận chính quyền', '6 tháng đầu năm 2020')
 */
export function reportTitle(report: string, period: string): string {
  const name = report.charAt(0).toLocaleUpperCase('vi') + report.slice(1);
  return name.endsWith(period) ? name : `${name} ${period}`;
}

/** The deadline both ways: the document's words and how it is counted. */
export function dueInWords(dueText: string | null, lastDay: Day): string {
  const reading = `hết ${weekdayDate(lastDay)}`;
  return dueText === null ? reading : `${dueText}, tức ${reading}`;
}

/** @example fileSize(1_300_000) // '1,2 MB' */
export function fileSize(bytes: number): string {
  if (bytes < 1_024) return `${bytes} byte`;
  const [size, unit] = bytes < 1_048_576 ? [bytes / 1_024, 'KB'] : [bytes / 1_048_576, 'MB'];
  return `${size.toFixed(1).replace(/\.0$/, '').replace('.', ',')} ${unit}`;
}

/** @example sendingNumber(2) // 'lần gửi 02' */
export function sendingNumber(version: number): string {
  return `lần gửi ${twoDigits(version)}`;
}

/** How a report came. */
export const CHANNELS: Readonly<Record<string, string>> = {
  web: 'gửi trên hệ thống',
  cli: 'gửi bằng dòng lệnh',
  record: 'ghi nhận từ kênh khác',
  rollup: 'từ báo cáo tổng hợp đã xác nhận',
};

/** @example addressOf('/u', 'a/b/c/x:y/z:t') keeps slashes and colons, escapes the rest */
export function addressOf(base: string, id: string): string {
  return `${base}/${id.split('/').map(encodeURIComponent).join('/').replaceAll('%3A', ':')}`;
}
