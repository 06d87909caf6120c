import { FOLDERS, sourceFiles } from './source-files';

/** A file with more lines holds two ideas. */
const MOST_LINES = 300;
/** Half of the files are shorter than this. */
const MEDIAN_LINES = 100;

const lines = sourceFiles(FOLDERS).map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

it(`no file of the program has more than ${MOST_LINES} lines`, () => {
  expect(lines.filter((file) => file.lines > MOST_LINES)).toEqual([]);
});

it('half of the files have fewer lines than the median allows', () => {
  const sorted = lines.map((file) => file.lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(MEDIAN_LINES);
});

it('files are kebab-case nouns, and none is called utils, helpers or the like', () => {
  const names = lines.map((file) => file.path.split('/').at(-1)!.replace(/\.ts$/, ''));
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
  expect(names.filter((name) => /^(utils?|helpers?|manager|service|common|misc)$/.test(name))).toEqual([]);
});
