import type { ErrorCode } from '../../../domain/errors';
import { parsePlan } from '../../../domain/plan/parse-plan';
import type { Issue } from '../../../domain/plan/plan';
import { SMALL_PLAN, SMALL_REGISTER } from './small-plan';

function issuesOf(text: string): readonly Issue[] {
  const parsed = parsePlan(text, 'bad.yaml', SMALL_REGISTER);
  return parsed.ok ? [] : parsed.issues;
}

/** What stands there, what is put in its place, the code, and words of the line that must be named. */
type Case = [what: string, find: string, put: string, code: ErrorCode, at: string];

const ONE_FAULT: readonly Case[] = [
  ['a key given twice', 'boundary: before', 'boundary: before\n    boundary: by', 'YAML_SYNTAX', 'boundary: by'],
  ['a key __proto__', 'tree: government', 'tree: government\n__proto__: { admin: true }', 'KEY_FORBIDDEN', '__proto__'],
  ['a key constructor', 'milestones:', 'constructor: x\nmilestones:', 'KEY_FORBIDDEN', 'constructor'],
  ['broken YAML', 'title: Kế hoạch thử', 'title: "Kế hoạch thử', 'YAML_SYNTAX', 'title: "'],
  ['a tag that makes objects', 'title: Kế hoạch thử', 'title: !!js/function x', 'YAML_SYNTAX', '!!js'],
  ['a field nobody knows', 'boundary: before', 'boundry: before', 'FIELD_UNKNOWN', 'boundry'],
  ['a missing title', 'title: Kế hoạch thử\n', '', 'FIELD_MISSING', 'id: small-plan'],
  ['a number of a document without quotes', 'number: "1/KH"', 'number: 614', 'FIELD_INVALID', 'number: 614'],
  ['30/2', 'date: 30/10/2020', 'date: 30/2/2020', 'DATE_INVALID', '30/2/2020'],
  ['31/4', 'date: 15/10/2020', 'date: 31/4/2020', 'DATE_INVALID', '31/4/2020'],
  ['a date in American order', 'issued: 24/3/2020', 'issued: 3/24/2020', 'DATE_INVALID', '3/24/2020'],
  ['a date without a year', 'effective: 24/3/2020', 'effective: 24/3', 'DATE_INVALID', 'effective'],
  ['a date of the year 20200', 'effective: 24/3/2020', 'effective: 24/3/20200', 'DATE_INVALID', 'effective'],
  [
    'a yearly 31/4',
    'due: { type: date, date: 30/10/2020 }',
    'due: { type: yearly, month: 4, day: 31 }',
    'DATE_INVALID',
    'yearly',
  ],
  ['an unknown tree', 'tree: government', 'tree: village', 'FIELD_INVALID', 'tree'],
  ['an unknown kind', 'kind: standing', 'kind: weekly', 'FIELD_INVALID', 'kind: weekly'],
  ['an unknown frequency', 'frequency: once', 'frequency: sometimes', 'FIELD_INVALID', 'sometimes'],
  ['an unknown due', 'type: date, date: 6/11/2020', 'type: weekly, date: 6/11/2020', 'FIELD_INVALID', 'weekly'],
  ['an id with capitals', 'id: small-plan', 'id: Small', 'ID_INVALID', 'id: Small'],
  ['an id with a slash', 'id: news', 'id: ne/ws', 'ID_INVALID', 'ne/ws'],
  ['two requirements of one id', 'id: news', 'id: upper', 'ID_DUPLICATE', 'id: upper'],
  ['an unknown receiver', 'receiver: superior', 'receiver: so-noi-x', 'UNIT_UNKNOWN', 'so-noi-x'],
  ['an unknown issuer', 'issuer: ubnd-tinh', 'issuer: ubnd', 'UNIT_UNKNOWN', 'issuer: ubnd'],
  [
    'a unit of another register',
    'units: [so-noi-vu]',
    'units: ["gialai-2020:so-noi-vu"]',
    'UNIT_UNKNOWN',
    'gialai-2020',
  ],
  ['an unknown group', 'groups: [so, huyen]', 'groups: [so, xa]', 'GROUP_UNKNOWN', '[so, xa]'],
  ['an unknown type', 'types: [commune]', 'types: [village]', 'GROUP_UNKNOWN', 'village'],
  ['a selector that matches nobody', 'types: [commune]', 'under: xa-c', 'SELECTOR_EMPTY', 'under: xa-c'],
  ['a selector without anything', '{ types: [commune] }', '{}', 'SELECTOR_EMPTY', 'reporters: {}'],
  [
    'units that ended before the duty began',
    'effective: 24/3/2020',
    'effective: 1/7/2020',
    'SELECTOR_EMPTY',
    '[huyen-b]',
  ],
  [
    'a superior where there is none',
    'types: [commune]',
    'units: [ubnd-tinh]',
    'SUPERIOR_MISSING',
    'receiver: superior',
  ],
  ['a due without boundary', '    boundary: by\n', '', 'BOUNDARY_MISSING', 'id: upper'],
  [
    'a boundary without due',
    'receiver: superior',
    'receiver: superior\n    boundary: by',
    'BOUNDARY_WITHOUT_DUE',
    'boundary: by #',
  ],
  [
    'a standing duty with a date',
    'receiver: superior',
    'receiver: superior\n    due: { type: date, date: 1/11/2020 }\n    boundary: by\n    period: 2020',
    'STANDING_DATED',
    '1/11/2020',
  ],
  [
    'a due that does not suit the frequency',
    'due: { type: date, date: 30/10/2020 }',
    'due: { type: monthly, day: 5, ofMonth: next }',
    'DUE_INVALID',
    'monthly',
  ],
  [
    'a period of another frequency',
    'period: 2020\n    reporters: { units',
    'period: 2020-H1\n    reporters: { units',
    'PERIOD_INVALID',
    '2020-H1',
  ],
  [
    'a date without period',
    '    period: 2020\n    reporters: { groups',
    '    reporters: { groups',
    'PERIOD_INVALID',
    'id: lower',
  ],
  ['a requirement fed that is not there', 'feeds: upper', 'feeds: top', 'FEEDS_INVALID', 'feeds: top'],
  ['a report that feeds itself', 'feeds: upper', 'feeds: lower', 'FEEDS_INVALID', 'feeds: lower'],
  ['a compiler that owes no report above', 'units: [so-noi-vu]', 'units: [so-y-te]', 'FEEDS_INVALID', 'feeds: upper'],
  ['a lower deadline on the upper day', 'date: 6/11/2020', 'date: 29/10/2020', 'DEADLINE_ORDER', '30/10/2020 }'],
  ['a cut-off on the last day', 'date: 5/11/2020', 'date: 6/11/2020', 'CUTOFF_TOO_LATE', 'cutoff: { type: date'],
  ['a cut-off zero days before', 'workingDays: 3', 'workingDays: 0', 'FIELD_INVALID', 'workingDays: 0'],
  ['an unknown form', 'form: figures', 'form: table', 'FORM_UNKNOWN', 'form: table'],
  ['a rule about a figure that is not there', 'right: models', 'right: model', 'FORM_INVALID', 'right: model,'],
  [
    'seconds in a ladder',
    'feeds: upper',
    'feeds: upper\n    ladder: [{ kind: remind, offset: -8s, to: [office] }]',
    'TEST_ONLY',
    '-8s',
  ],
  [
    'a reminder after the deadline',
    'feeds: upper',
    'feeds: upper\n    ladder: [{ kind: remind, offset: +3wd, to: [office] }]',
    'FIELD_INVALID',
    '+3wd',
  ],
  [
    'an offset in weeks',
    'feeds: upper',
    'feeds: upper\n    ladder: [{ kind: remind, offset: -1w, to: [office] }]',
    'FIELD_INVALID',
    '-1w',
  ],
  ['mail slots of seconds', 'tree: government', 'tree: government\nslots: every 2s', 'TEST_ONLY', 'slots'],
  [
    'an open point of a requirement that is not there',
    'milestones:',
    'openPoints: [{ requirement: x, code: UNITS_UNCONFIRMED, message: Hỏi }]\nmilestones:',
    'FIELD_INVALID',
    'openPoints',
  ],
];

function lineOf(text: string, words: string): number {
  const wanted = words.replace(' #', '');
  const lines = text.split('\n');
  const found =
    words.endsWith(' #') || words === 'id: upper'
      ? lines.findLastIndex((line) => line.includes(wanted))
      : lines.findIndex((line) => line.includes(wanted));
  return found + 1;
}

describe('a plan file with one fault is refused whole, with the line of the fault', () => {
  test.each(ONE_FAULT)('%s', (what, find, put, code, at) => {
    expect(SMALL_PLAN).toContain(find);
    let text = SMALL_PLAN.replace(find, put);
    if (what.startsWith('units that ended')) text = text.replace('groups: [so, huyen]', 'units: [huyen-b]');
    const issues = issuesOf(text);
    expect(issues.map((issue) => issue.code)).toContain(code);
    const issue = issues.find((candidate) => candidate.code === code)!;
    expect({ file: issue.file, line: issue.line }).toEqual({ file: 'bad.yaml', line: lineOf(text, at) });
    expect(issue.message).toMatch(/[àáảãạăâđêôơưếộợ]/i);
    expect(issue.message).not.toMatch(/expected|invalid|received/i);
  });
});

test('the plan the corpus starts from is good', () => {
  expect(issuesOf(SMALL_PLAN)).toEqual([]);
});

test('all faults of a file are told at once, in the order of its lines', () => {
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

test('an alias bomb is refused without being unfolded', () => {
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

test('a file over 1 MB, one that is not UTF-8 and one nested without end are refused', () => {
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

test('a circle of compiled reports is named', () => {
  const text = SMALL_PLAN.replace('    cutoff: { type: date, date: 5/11/2020 }', '    feeds: lower');
  const circle = issuesOf(text).filter(({ code }) => code === 'FEEDS_INVALID');
  expect(circle[0]?.message).toContain('lower → upper → lower');
});
