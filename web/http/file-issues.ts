import type { Issue } from '../../domain/source/issue';
import type { Fault } from './fault';

/** A line of a file with its faults, to be shown beside the text. */
export interface SourceLine {
  number: number;
  text: string;
  issues: Pick<Issue, 'path' | 'code' | 'message'>[];
  /** Lines left out before this one. */
  skipped: number;
}

/** A fault of a file with its place; `file` is empty for the file that the page shows. */
export interface FileFault extends Fault, Pick<Issue, 'file' | 'line' | 'path' | 'code'> {
  /** Of a table: the column as the table calls it; else ''. */
  column: string;
}

/** Faults of a file as the list on top of a page; those of `file` link to their line. */
export function issueFaults(issues: readonly Issue[], file: string): FileFault[] {
  return issues.map(({ file: where, line, path, code, message }) => ({
    field: line !== null && where === file ? `dong-${line}` : '',
    file: where === file ? '' : where,
    line,
    path,
    code,
    message,
    column: /\.(csv|xlsx)$/i.test(where) ? path : '',
  }));
}

/** Lines shown before and after a faulty one. */
const AROUND = 3;

/** The lines of the text that have faults, with those around them; the others are only counted. */
export function linesWithFaults(text: string, issues: readonly Issue[], file: string): SourceLine[] {
  const byLine = new Map<number, SourceLine['issues']>();
  for (const { line, path, code, message } of issues.filter((issue) => issue.file === file && issue.line !== null)) {
    byLine.set(line!, [...(byLine.get(line!) ?? []), { path, code, message }]);
  }
  const shown: SourceLine[] = [];
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .forEach((line, index) => {
      const number = index + 1;
      if (![...byLine.keys()].some((wrong) => Math.abs(wrong - number) <= AROUND)) return;
      const skipped = number - 1 - (shown.at(-1)?.number ?? 0);
      shown.push({ number, text: line, issues: byLine.get(number) ?? [], skipped });
    });
  return shown;
}
