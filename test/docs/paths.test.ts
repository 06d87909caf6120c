import { globSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../setup/plans';
import { FOLDERS } from '../structure/source-files';
import { codeWords, documents } from './markdown';

/** Folders at the top that hold what the documents tell of. */
const TOP = [...new Set([...FOLDERS, 'test', 'docs', 'plans', 'bin'])];

/** The last name of every folder below them: a path that begins with one lacks its beginning. */
const BELOW = new Set(
  TOP.flatMap((top) => [
    top,
    ...readdirSync(join(ROOT, top), { recursive: true, withFileTypes: true, encoding: 'utf8' })
      .filter((entry) => entry.isDirectory())
      .map((entry) => basename(entry.name)),
  ]),
);
const PACKAGES = new Set(readdirSync(join(ROOT, 'node_modules')));

/** Whether a word of code is meant as a file or folder of the repository: not an address, an id or a package. */
function isPath(word: string): boolean {
  if (/[<>…\s]|^[@/.~]|:\/\//.test(word) || PACKAGES.has(word)) return false;
  return /\.(ts|js|css|sql|md)$/.test(word) || (word.includes('/') && BELOW.has(word.split('/')[0]!));
}

function missing(text: string): string[] {
  return codeWords(text)
    .filter(isPath)
    .filter((path) => globSync(path, { cwd: ROOT }).length === 0);
}

describe('the paths in the documents', () => {
  it.each(documents())('$path names only files and folders that exist, from the folder of the project', ({ text }) => {
    expect(missing(text)).toEqual([]);
  });

  it('are looked at where they are meant as paths', () => {
    expect(
      missing('`domain/none.ts` `web/frame` `frame/page.ts` `none.md` `web/*/*-view.ts` `web/*/*-none.ts`'),
    ).toEqual(['domain/none.ts', 'frame/page.ts', 'none.md', 'web/*/*-none.ts']);
    expect(
      missing('`npm test test/none` and `/readyz`, `<plan>/<period>`, `big.js`, `application/problem+json`'),
    ).toEqual(['test/none']);
    expect(missing('```\ndomain/none.ts\n```')).toEqual([]);
  });
});
