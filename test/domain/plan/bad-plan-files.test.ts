import { parsePlan } from '../../../domain/plan/parse-plan';
import { withSentences } from '../../setup/with-sentences';
import { ONE_FAULT, withFault } from './bad-plan-files';
import { SMALL_PLAN, SMALL_REGISTER } from './small-plan';

function issuesOf(text: string) {
  const parsed = parsePlan(text, 'bad.yaml', SMALL_REGISTER);
  return withSentences(parsed.ok ? [] : parsed.issues);
}

function lineOf(text: string, words: string): number {
  const wanted = words.replace(' #', '');
  const lines = text.split('\n');
  const found =
    words.endsWith(' #') || words === 'id: upper'
      ? lines.findLastIndex((line) => line.includes(wanted))
      : lines.findIndex((line) => line.includes(wanted));
  return found + 1;
}

describe('a plan file with one fault is refused, with the line of the fault', () => {
  test.each(ONE_FAULT)('%s', (...given) => {
    const [, find, , code, at] = given;
    expect(SMALL_PLAN).toContain(find);
    const text = withFault(given);
    const issues = issuesOf(text);
    expect(issues.map((issue) => issue.code)).toContain(code);
    const issue = issues.find((candidate) => candidate.code === code)!;
    expect({ file: issue.file, line: issue.line }).toEqual({ file: 'bad.yaml', line: lineOf(text, at) });
    expect(issue.message).toMatch(/[àáảãạăâđêôơưếộợ]/i);
    expect(issue.message).not.toMatch(/expected|invalid|received/i);
  });
});

test('the plan without a fault is valid', () => {
  expect(issuesOf(SMALL_PLAN)).toEqual([]);
});

test('all faults of a file are reported at once, in the order of its lines', () => {
  const text = SMALL_PLAN.replace('tree: government', 'tree: government\nslot: every 2s')
    .replace('receiver: superior', 'receiver: nobody')
    .replace('date: 30/10/2020', 'date: 31/11/2020')
    .replace('kind: periodic', 'kind: weekly');
  expect(issuesOf(text).map(({ code, path }) => [code, path])).toEqual([
    ['FIELD_UNKNOWN', 'slot'],
    ['FIELD_INVALID', 'requirements[0].kind'],
    ['DATE_INVALID', 'requirements[0].due.date'],
    ['UNIT_UNKNOWN', 'requirements[2].receiver'],
  ]);
});

test('an alias bomb is refused without being expanded', () => {
  const levels = 'abcdefghi'.split('').map(
    (name, index, all) =>
      `${name}: &${name} [${
        index === 0
          ? 'x'
          : Array(9)
              .fill(`*${all[index - 1]}`)
              .join(',')
      }]`,
  );
  const [issue] = issuesOf(levels.join('\n'));
  expect(issue).toMatchObject({ code: 'YAML_SYNTAX', message: expect.stringContaining('dùng lại') });
});

test('a file over 1 MB, one that is not UTF-8 and one nested too deeply are refused', () => {
  expect(issuesOf(`${SMALL_PLAN}#${'x'.repeat(1_000_000)}`)[0]?.code).toBe('FILE_TOO_LARGE');
  expect(issuesOf(SMALL_PLAN.replace('Kế hoạch thử', 'K\uFFFD ho\uFFFDch'))[0]?.code).toBe('TEXT_ENCODING');
  expect(issuesOf('['.repeat(50_000))[0]?.code).toBe('YAML_SYNTAX');
});

test.each(['', '# trống', '42', '[]', 'null', '"kế hoạch"', '{}'])(
  'a file that holds only %j is refused, not crashed on',
  (text) => {
    expect(issuesOf(text).length).toBeGreaterThan(0);
  },
);

test('a cycle of compiled reports is reported', () => {
  const text = SMALL_PLAN.replace('    cutoff: { type: date, date: 5/11/2020 }', '    feeds: lower');
  const circle = issuesOf(text).filter(({ code }) => code === 'FEEDS_INVALID');
  expect(circle[0]?.message).toContain('lower → upper → lower');
});
