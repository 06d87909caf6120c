import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/plans';

const PAGE = readFileSync(join(ROOT, 'docs', 'faults.md'), 'utf8');
const LINES = PAGE.split('\n').filter((line) => /^\| [A-Z]\d+ \|/.test(line));
const ROWS = LINES.flatMap((line) => {
  const [, id, fault, file, title] = /^\| ([A-Z]\d+) \| (.+?) \| .+ \| `(test\/\S+)`: (.+) \|$/.exec(line) ?? [];
  return file === undefined ? [] : [{ id: id!, fault: fault!, file, title: title! }];
});

/** Whether a test of that file has these words in its title or in that of its group. */
function isTested({ file, title }: { file: string; title: string }): boolean {
  if (!existsSync(join(ROOT, file))) return false;
  const titles = readFileSync(join(ROOT, file), 'utf8').matchAll(
    /\b(?:it|test|describe)(?:\.each\((?:[^()]|\([^()]*\))*\))?\(\s*(['`])(.*?)\1\s*,/gs,
  );
  return [...titles].some(([, , words]) => words!.replaceAll("\\'", "'").includes(title));
}

describe('the faults of docs/faults.md', () => {
  it('are all read from the page', () => {
    expect(ROWS).toHaveLength(LINES.length);
    expect(ROWS.length).toBeGreaterThan(35);
  });

  it.each(ROWS)('$id, $fault: $title', (row) => {
    expect(isTested(row)).toBe(true);
  });

  it('have each a test, or are said not to be held yet', () => {
    const wanted = [
      ...[1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15].map((n) => `P${n}`),
      ...[1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14, 15].map((n) => `T${n}`),
      ...Array.from({ length: 12 }, (_, n) => `M${n + 1}`),
      ...['D1', 'D2', 'D3', 'D5', 'O1'],
    ];
    const open = [...PAGE.slice(PAGE.indexOf('## Not held yet')).matchAll(/\*\*([A-Z]\d+)\*\*/g)].map(([, id]) => id!);
    expect(wanted.filter((id) => !ROWS.some((row) => row.id === id) && !open.includes(id))).toEqual([]);
    expect(open.filter((id) => ROWS.some((row) => row.id === id))).toEqual([]);
  });

  it('finds a row wrong whose file or title is not there', () => {
    expect(isTested(ROWS[0]!)).toBe(true);
    expect(isTested({ ...ROWS[0]!, title: 'notifies nobody of anything' })).toBe(false);
    expect(isTested({ ...ROWS[0]!, file: 'test/engine/none.test.ts' })).toBe(false);
  });
});
