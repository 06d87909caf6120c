import { headerText } from './header-text';

/** Subjects stay under 90 characters, as mail programs truncate longer ones. */
const LONGEST = 89;

/** The text of a subject around a report's name. */
export type SubjectFrame = (name: string) => string;

/**
 * A subject line: the first frame in which the whole name fits, else the last one with only the name shortened.
 * @param frames from the fullest wording to the shortest
 * @example subjectLine('báo cáo công tác dân vận', (name) => `[Nhắc báo cáo] Còn 03 ngày làm việc: ${name} năm 2020`)
 */
export function subjectLine(name: string, ...frames: readonly [SubjectFrame, ...SubjectFrame[]]): string {
  const lines = frames.map((frame) => headerText(frame(name)));
  const fitting = lines.find((line) => length(line) <= LONGEST);
  if (fitting !== undefined) return fitting;
  const last = frames.at(-1)!;
  const room = LONGEST - length(headerText(last('…')));
  const shortened = headerText(last(shorten(name, Math.max(room, 12))));
  return length(shortened) <= LONGEST ? shortened : shorten(shortened, LONGEST - 1);
}

/** The name without "báo cáo", for subjects whose bracket already has it. */
export function withoutReport(name: string): string {
  return name.replace(/^báo cáo (?:tổng hợp )?/u, '');
}

function length(text: string): number {
  return [...text].length;
}

/** Cut at a blank, with an ellipsis; no quotation mark stays open. */
function shorten(text: string, room: number): string {
  const signs = [...text];
  if (signs.length <= room) return text;
  const cut = signs.slice(0, room).join('');
  const blank = cut.lastIndexOf(' ');
  return `${withoutOpenEnd(blank > room / 2 ? cut.slice(0, blank) : cut, room).replace(/(?<![\s,:;(“"-])[\s,:;(“"-]+$/u, '')}…`;
}

/** Text cut inside quotation marks or brackets ends before them, if enough is left; else the marks are removed. */
function withoutOpenEnd(text: string, room: number): string {
  const open = Math.max(lastOpen(text, '“', '”'), lastOpen(text, '(', ')'));
  if (open < 0) return text;
  return open > room / 2 ? text.slice(0, open) : text.replace(/[“(]/gu, '');
}

function lastOpen(text: string, opens: string, closes: string): number {
  const at = text.lastIndexOf(opens);
  return at > text.lastIndexOf(closes) ? at : -1;
}
