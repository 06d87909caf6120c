import { inVietnamese, isMessage } from '../domain/messages/message';
import type { InWords, Issue } from '../domain/source/issue';

/**
 * Rows under headings, columns parted by two blanks; a column of numbers stands to the right.
 * @example table(['Đơn vị', 'Chậm'], [['Sở Tài chính', '1']])
 */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = headings.map((heading, index) => {
    const cells = rows.map((row) => row[index] ?? '');
    return {
      width: Math.max(...[heading, ...cells].map(lengthOf)),
      right: cells.length > 0 && cells.every((cell) => /^[\d.,%-]*$/.test(cell)),
    };
  });
  const line = (cells: readonly string[]) =>
    columns
      .map(({ width, right }, index) => padded(cells[index] ?? '', width, right))
      .join('  ')
      .trimEnd();
  return [line(headings), line(columns.map(({ width }) => '─'.repeat(width))), ...rows.map(line)].join('\n');
}

/** JSON for programs, in which every message is its Vietnamese sentence. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isMessage(part) ? inVietnamese(part) : part));
}

/** Indents each line of a text. */
export function indent(text: string, by = 2): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}

/**
 * A fault as one line: place, what is wrong, code.
 * @example issueLine(issue) // 'plans/a.yaml:12: Thấy ngày 30/2/2020; cần ngày có trên lịch. [DATE_INVALID, requirements[0].due]'
 */
export function issueLine({ file, line, path, code, message }: Issue | InWords<Issue>): string {
  const place = `${file}${line === null ? '' : `:${line}`}`;
  return `${place === '' ? '' : `${place}: `}${inVietnamese(message)} [${path === '' ? code : `${code}, ${path}`}]`;
}

function padded(cell: string, width: number, right: boolean): string {
  const blanks = ' '.repeat(width - lengthOf(cell));
  return right ? blanks + cell : cell + blanks;
}

function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
