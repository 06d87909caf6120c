import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../setup/plans';
import { anchors, documents, prose } from './markdown';

const LINK = /\]\(([^)\s]+)\)/g;

/** Links of a document that lead nowhere. */
function brokenLinks({ path, text }: { path: string; text: string }): string[] {
  return [...prose(text).matchAll(LINK)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !leadsSomewhere(path, target));
}

function leadsSomewhere(from: string, target: string): boolean {
  const [file, anchor] = target.split('#') as [string, string?];
  const path = file === '' ? join(ROOT, from) : join(ROOT, dirname(from), decodeURI(file));
  if (!existsSync(path)) return false;
  return anchor === undefined || anchors(readFileSync(path, 'utf8')).has(decodeURI(anchor));
}

describe('the documents', () => {
  it('are there for each kind of reader', () => {
    const paths = documents().map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'CONTRIBUTING.md',
        'README.md',
        'docs/errors.md',
        'docs/huong-dan/chuyen-vien.md',
        'docs/huong-dan/don-vi.md',
        'docs/huong-dan/lanh-dao.md',
        'docs/huong-dan/quan-tri.md',
        'docs/technical.md',
      ]),
    );
  });

  it.each(documents())('$path has only links that lead somewhere', (document) => {
    expect(brokenLinks(document)).toEqual([]);
  });

  it('know a link that leads nowhere, to a file or to a heading', () => {
    const text = '[a](docs/none.md) [b](README.md#no-such-heading) [c](https://example.org) `[d](none)`';
    expect(brokenLinks({ path: 'README.md', text })).toEqual(['docs/none.md', 'README.md#no-such-heading']);
  });

  it.each(documents())('$path is written with composed letters (NFC)', ({ text }) => {
    expect(text).toBe(text.normalize('NFC'));
  });

  it.each(documents().filter(({ path }) => path.startsWith('docs/decisions/')))(
    '$path is a decision of at most 40 lines with context, choice and consequence',
    ({ path, text }) => {
      expect(path).toMatch(/\/\d{4}-[a-z0-9-]+\.md$/);
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
      for (const part of ['**Context.**', '**Choice.**', '**Consequence.**']) expect(text).toContain(part);
    },
  );

  it('of decisions are numbered without a gap', () => {
    const numbers = documents().flatMap(({ path }) => /^docs\/decisions\/(\d{4})/.exec(path)?.[1] ?? []);
    expect(numbers.map(Number)).toEqual(numbers.map((_, index) => index + 1));
  });
});
