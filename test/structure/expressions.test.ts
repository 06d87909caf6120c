import { createContext, runInContext } from 'node:vm';
import { threadMs } from '../setup/processor-time';
import { adversarialTexts } from './adversarial-texts';
import { builtExpressions } from './built-expressions';
import { type Expression, expressionsIn, programTexts } from './expressions';

const found = programTexts().map(({ path, text }) => expressionsIn(path, text));
const literals = found.flatMap((one) => one.literals);
const built = found.flatMap((one) => one.built);

/** Characters of a first text, short enough for seconds over all expressions, long enough to show what grows by its square. */
const LENGTH = 6_000;
/** Milliseconds within which such a text is gone through; one that takes longer is measured against its length. */
const QUICK = 3;
/** Ten times the length takes at most this many times as long. */
const MOST_GROWTH = 12;

const sandbox = createContext({});

/** Milliseconds of the fastest of several goes through a text, from every place in it, as `replace` and `matchAll` do. */
function timeOf({ source, flags }: Expression, text: string, goes: number): number {
  Object.assign(sandbox, { source, flags: flags.includes('g') ? flags : `${flags}g`, text });
  let fastest = Number.POSITIVE_INFINITY;
  for (let go = 0; go < goes; go += 1) {
    const began = threadMs();
    try {
      runInContext("text.replace(new RegExp(source, flags), '')", sandbox, { timeout: 500 });
    } catch {
      return Number.POSITIVE_INFINITY;
    }
    fastest = Math.min(fastest, threadMs() - began);
  }
  return fastest;
}

/** Without a part of any length an expression looks at a fixed number of signs from each place. */
const OF_ANY_LENGTH = /[*+]|,\}/;

/** What makes an expression slow; null when none of the texts does. */
function slowText(expression: Expression): string | null {
  if (!OF_ANY_LENGTH.test(expression.source)) return null;
  let nth = 0;
  for (const text of adversarialTexts(expression, LENGTH)) {
    nth += 1;
    if (timeOf(expression, text, 1) <= QUICK) continue;
    const once = timeOf(expression, text, 5);
    if (once <= QUICK) continue;
    if (once === Number.POSITIVE_INFINITY) return text.slice(0, 60);
    const longer = [...adversarialTexts(expression, 10 * LENGTH)][nth - 1]!;
    if (timeOf(expression, longer, 2) > MOST_GROWTH * once) return `${text.slice(0, 60)} (${once.toFixed(0)} ms)`;
  }
  return null;
}

function slowOf(expressions: readonly Expression[]): string[] {
  return expressions.flatMap((expression) => {
    const text = slowText(expression);
    return text === null ? [] : [`${expression.where} /${expression.source}/${expression.flags}: ${text}`];
  });
}

test('no regular expression of the program takes longer than its text is long, whatever the text', () => {
  expect(literals.length).toBeGreaterThan(200);
  expect(slowOf(literals)).toEqual([]);
}, 240_000);

test('nor does one that is made of texts while the program runs; each place that makes one is known', () => {
  const made = builtExpressions();
  expect([...new Set(made.map(({ where }) => where))].sort()).toEqual([...new Set(built)].sort());
  expect(slowOf(made)).toEqual([]);
}, 60_000);

test('finds a slow expression wherever it stands, and says by which text', () => {
  const text =
    "const a = 1; // /x+$/\nexport const trim = (given: string) => given.replace(/[a-z]+@/gi, 'no /y+$/ here');";
  const { literals: seen } = expressionsIn('one.ts', text);
  expect(seen).toEqual([{ where: 'one.ts:2', source: '[a-z]+@', flags: 'gi' }]);
  expect(expressionsIn('two.ts', "\nnew RegExp('a'); RegExp(`b`);").built).toEqual(['two.ts:2', 'two.ts:2']);
  const slow = ['\\s+$', '(a+)+b', '^(.*)x(.*)y$', '<!--.*?-->', '([a-z]+:\\/\\/[^\\s:]*):[^@]+@', '(\\d{3})+$'];
  expect(slowOf(slow.map((source) => ({ where: source, source, flags: '' })))).toHaveLength(slow.length);
  const quick = ['(?<!\\s)\\s+$', '^[a-z]+@', '^\\d{4}-\\d{2}$'];
  expect(slowOf(quick.map((source) => ({ where: source, source, flags: '' })))).toEqual([]);
}, 60_000);
