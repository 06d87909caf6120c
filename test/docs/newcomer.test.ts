import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/plans';
import { FOLDERS } from '../structure/source-files';

interface Answer {
  question: string;
  file: string;
  lookFor: string;
}

const PAGE = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
const [, SECTION = ''] = /^## Where is it\?\n([\s\S]*?)^## /m.exec(PAGE) ?? [];
const ROWS = SECTION.split('\n').filter((line) => line.startsWith('| '));
const ANSWERS: Answer[] = ROWS.flatMap((row) => {
  const [, question, file, lookFor] = /^\| (.+\?) \| `(\S+)` \| `(.+)` \|$/.exec(row) ?? [];
  return file === undefined ? [] : [{ question: question!, file, lookFor: lookFor! }];
});

/** Whether a file exists and contains what a row says. */
function answers({ file, lookFor }: Answer): boolean {
  return existsSync(join(ROOT, file)) && readFileSync(join(ROOT, file), 'utf8').includes(lookFor);
}

describe("the newcomer's table in CONTRIBUTING", () => {
  it('has thirty questions or more, and nothing but questions, a head and headings', () => {
    const headings = ROWS.filter((row) => /^\| \*\*.+\*\* \| \| \|$/.test(row));
    expect(ANSWERS.length).toBeGreaterThanOrEqual(30);
    expect(ROWS.length).toBe(ANSWERS.length + headings.length + 1);
  });

  it.each(ANSWERS)('$question', (answer) => {
    expect(answers(answer)).toBe(true);
  });

  it('asks nothing twice and names no file twice', () => {
    expect(new Set(ANSWERS.map(({ file }) => file)).size).toBe(ANSWERS.length);
    expect(new Set(ANSWERS.map(({ question }) => question)).size).toBe(ANSWERS.length);
  });

  it('leads into every room of the program', () => {
    const rooms = new Set(ANSWERS.map(({ file }) => file.split('/')[0]!));
    expect(FOLDERS.filter((folder) => folder !== 'bench' && !rooms.has(folder))).toEqual([]);
  });

  it('finds a row wrong whose file is not there, or lacks what it names', () => {
    const row = { question: 'Which pages are there?', file: 'web/routes.ts', lookFor: 'todayRoutes' };
    expect(answers(row)).toBe(true);
    expect(answers({ ...row, file: 'web/none.ts' })).toBe(false);
    expect(answers({ ...row, lookFor: 'yesterdayRoutes' })).toBe(false);
  });
});
