import { headerText } from './header-text';

/** Subjects stay under 90 characters: more is cut off by the mail programs of offices. */
const LONGEST = 89;

/**
 * A subject line around a report's name; where it would be too long, the name is shortened, never what stands round it.
 * @example subject('[Nhắc báo cáo] Còn 03 ngày làm việc: ', 'báo cáo công tác dân vận chính quyền', ' 6 tháng đầu năm 2020')
 */
export function subject(before: string, name: string, after: string): string {
  const line = headerText(`${before}${name}${after}`);
  if (length(line) <= LONGEST) return line;
  const room = LONGEST - length(headerText(before)) - length(headerText(after)) - 3;
  const shortened = headerText(`${before}${shorten(name, Math.max(room, 12))}${after}`);
  return length(shortened) <= LONGEST ? shortened : shorten(shortened, LONGEST - 1);
}

function length(text: string): number {
  return [...text].length;
}

/** Cut at a blank, with a mark that something is missing. */
function shorten(text: string, room: number): string {
  const signs = [...text];
  if (signs.length <= room) return text;
  const cut = signs.slice(0, room).join('');
  const blank = cut.lastIndexOf(' ');
  return `${(blank > room / 2 ? cut.slice(0, blank) : cut).replace(/[\s,:;(“"-]+$/u, '')}…`;
}
