import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { expandPlan } from '../../../domain/obligations/expand-plan';
import { periodAfter, rulesOf } from '../../../domain/obligations/periods';
import { plannedSteps } from '../../../domain/steps/planned-steps';
import { dayOf, startOfDay } from '../../../domain/time/time';
import { faultsOf, MADE_UP_REGISTER, parseClerksFile } from './clerks-files';
import { good } from './plan-files';

const calendar = vietnamCalendar();
type Change = readonly [find: string, put: string];

const MONTHLY = 'frequency: month';
const DUE = 'due: { type: monthly, day: last, ofMonth: same }';

/** The plan of one monthly report with another frequency, due and first period. */
function plan(frequency: string, due: string, first: string, boundary = 'by') {
  const change: Change = [
    /frequency: month[\s\S]*/.exec(WHOLE)![0],
    `frequency: ${frequency}\n    clause: Điều 1\n    quote: nguyên văn\n    reporters: { groups: [so] }\n` +
      `    receiver: so-noi-vu\n    due: ${due}\n    boundary: ${boundary}\n    first: ${first}\n`,
  ];
  return parseClerksFile('gaps/last-day-of-month.yaml', change);
}
const WHOLE = `${MONTHLY}
    clause: Điều 1
    quote: nguyên văn
    reporters: { groups: [so] }
    receiver: so-noi-vu
    ${DUE}
    boundary: by
    first: 2026-01`;

/** The first rounds: period, last day. */
function rounds(parsed: ReturnType<typeof parseClerksFile>, count = 3, from = '2025-10-01') {
  const window = { type: 'lastDayBetween', from, to: '2045-12-31' } as const;
  return expandPlan(good(parsed), MADE_UP_REGISTER, calendar, window)
    .collections.slice(0, count)
    .map(({ period, lastDay }) => [period.id, lastDay]);
}

test.each([
  [
    'day',
    '{ type: period-end, days: 0, working: no }',
    '2026-02-27',
    ['2026-02-27', '2026-02-28', '2026-03-01'],
    'ngày 27/02/2026',
  ],
  [
    'every-10-days',
    '{ type: period-end, days: 1, working: no }',
    '2026-02-21',
    ['2026-03-03', '2026-03-13', '2026-03-23'],
    'từ ngày 21/02/2026 đến ngày 02/3/2026',
  ],
  [
    'every-2-weeks',
    '{ type: weekly, weekday: thứ Sáu }',
    '2026-W52',
    ['2027-01-01', '2027-01-15', '2027-01-29'],
    'từ ngày 21/12/2026 đến ngày 03/01/2027',
  ],
  [
    'week',
    '{ type: weekly, weekday: 1, ofWeek: next }',
    '2026-W5',
    ['2026-02-02', '2026-02-09', '2026-02-16'],
    'tuần 05 năm 2026 (26/01/2026 – 01/02/2026)',
  ],
  [
    'every-2-months',
    '{ type: monthly, day: 5, ofMonth: next }',
    '2026-11',
    ['2027-01-05', '2027-03-05', '2027-05-05'],
    'từ tháng 11/2026 đến tháng 12/2026',
  ],
  [
    'every-4-months',
    '{ type: monthly, day: 25, ofMonth: before }',
    '2026-01',
    ['2025-12-25', '2026-04-25', '2026-08-25'],
    'từ tháng 1/2026 đến tháng 4/2026',
  ],
  [
    'five-year',
    '{ type: yearly, month: 12, day: 31 }',
    '2021-2025',
    ['2025-12-31', '2030-12-31', '2035-12-31'],
    '05 năm 2021–2025',
  ],
  [
    'every-2-years',
    '{ type: yearly, month: 1, day: 15, ofYear: next }',
    '2026',
    ['2028-01-15', '2030-01-15', '2032-01-15'],
    '02 năm 2026–2027',
  ],
  [
    'nine-month',
    '{ type: yearly, month: 9, day: 17 }',
    '2026-9M',
    ['2026-09-17', '2027-09-17', '2028-09-17'],
    '9 tháng đầu năm 2026',
  ],
  [
    'quarter',
    '{ type: quarterly, workingDay: last, month: last }',
    '2026-Q1',
    ['2026-03-31', '2026-06-30', '2026-09-30'],
    'quý I năm 2026',
  ],
  [
    'quarter',
    '{ type: period-end, days: 5, working: yes }',
    '2026-Q1',
    ['2026-04-07', '2026-07-07', '2026-10-07'],
    'quý I năm 2026',
  ],
  [
    'month',
    '{ type: monthly, day: [10, 20, last], ofMonth: same }',
    '2026-02',
    ['2026-02-10', '2026-02-20', '2026-02-28'],
    'kỳ 1 tháng 2 năm 2026',
  ],
  [
    'year',
    '{ type: yearly, month: 2, day: last, ofYear: next }',
    '2026',
    ['2027-02-28', '2028-02-29', '2029-02-28'],
    'năm 2026',
  ],
])('a report due %s, %s from %s', (frequency, due, first, lastDays, title) => {
  const parsed = plan(frequency, due, first);
  expect(rounds(parsed).map(([, lastDay]) => lastDay)).toEqual(lastDays);
  const window = { type: 'lastDayBetween', from: '2020-01-01', to: '2030-12-31' } as const;
  expect(expandPlan(good(parsed), MADE_UP_REGISTER, calendar, window).collections[0]!.period.title).toBe(title);
});

test('ids of periods sort by time, and the period after each is the next one of the plan', () => {
  for (const [frequency, due, first] of [
    ['week', '{ type: weekly, weekday: 5 }', '2026-W01'],
    ['every-10-days', '{ type: period-end, days: 1, working: no }', '2026-02-21'],
    ['every-3-weeks', '{ type: weekly, weekday: 5 }', '2026-W01'],
    ['every-2-months', '{ type: monthly, day: 5, ofMonth: next }', '2026-01'],
    ['every-5-years', '{ type: yearly, month: 12, day: 31 }', '2026-2030'],
    ['month', '{ type: monthly, day: [15, 30], ofMonth: same }', '2026-01'],
  ] as const) {
    const parsed = good(plan(frequency, due, first));
    const ids = rounds({ ok: true, value: parsed }, 30).map(([id]) => id!);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.slice(0, -1).map((id) => periodAfter(parsed.requirements[0]!, id)?.id)).toEqual(ids.slice(1));
  }
});

test('a report asked for one half of the year has rounds of that half only', () => {
  const lowercase: Change = ['g-six-monthly-H1-only', 'g-half'];
  const half = parseClerksFile('gaps/six-monthly-H1-only.yaml', lowercase);
  expect(rounds(half, 2)).toEqual([
    ['2026-H1', '2026-06-19'],
    ['2027-H1', '2027-06-19'],
  ]);
  expect(periodAfter(good(half).requirements[0]!, '2026-H1')?.id).toBe('2027-H1');
  expect(rounds(parseClerksFile('gaps/six-month-with-yearly-due.yaml'), 2)).toEqual(rounds(half, 2));
  const never = plan('six-month', '{ type: six-monthly, H1: { month: 6, day: 20 } }', '2026-H2\n    last: 2026-H2');
  expect(faultsOf(never).map(({ code }) => code)).toEqual(['PERIOD_INVALID']);
});

test('one period of a series', () => {
  expect(rounds(parseClerksFile('gaps/one-period-of-quarterly.yaml'))).toEqual([['2026-Q3', '2026-09-14']]);
  expect(
    rounds(plan('month', '{ type: monthly, day: [15, 30], ofMonth: same }', '2026-02\n    last: 2026-02')),
  ).toEqual([
    ['2026-02-K1of2', '2026-02-15'],
    ['2026-02-K2of2', '2026-02-28'],
  ]);
});

test('"trước ngày 29/02" asks about years without that day, and only then', () => {
  const asked = (parsed: ReturnType<typeof parseClerksFile>) =>
    good(parsed)
      .openPoints.filter(({ code }) => code === 'SHORT_MONTH')
      .map(({ message }) => message);
  const yearly = (day: string) =>
    plan('year', `{ type: yearly, month: 2, day: ${day}, ofYear: next }`, '2026', 'before');
  expect(asked(yearly('29'))).toEqual([
    'Văn bản ghi trước ngày 29, nhưng tháng 2 không có ngày 29: gửi trong ngày cuối tháng (28/02/2027) có tính đúng hạn không?',
  ]);
  expect(asked(yearly('last'))).toEqual([]);
  expect(good(yearly('last')).openPoints[0]!.message).toBe(
    'Gửi trong ngày cuối cùng của tháng 2 hằng năm có tính đúng hạn không?',
  );
  expect(faultsOf(yearly('30')).map(({ code }) => code)).toEqual(['DATE_INVALID']);
});

test('a plan due before its period opens before it is due', () => {
  const early = good(parseClerksFile('gaps/early-year.yaml'));
  const [round] = expandPlan(early, MADE_UP_REGISTER, calendar, { type: 'all' }).collections;
  const [open] = plannedSteps(early, round!, startOfDay('2026-01-01'), calendar);
  expect([round!.lastDay, open!.kind, dayOf(open!.at)]).toEqual(['2026-12-14', 'open', '2026-11-13']);
});

test('a requirement may move its deadline otherwise than its document', () => {
  const parsed = parseClerksFile('gaps/roll-per-requirement.yaml');
  expect(rounds(parsed).map(([, lastDay]) => lastDay)).toEqual(['2026-01-15', '2026-02-23', '2026-03-16']);
  const onto = parseClerksFile('gaps/roll-per-requirement.yaml', ['boundary: by', 'boundary: before']);
  expect(faultsOf(onto).map(({ code }) => code)).toEqual(['ROLL_INVALID']);
});

describe('days after the deadline of another requirement', () => {
  const two = (due: string, more = '') =>
    parseClerksFile('gaps/after-requirement.yaml', [
      'requirements:\n',
      `requirements:\n  - id: x\n    report: báo cáo gốc\n    kind: periodic\n    frequency: quarter\n    clause: Điều 1\n` +
        `    quote: nguyên văn\n    reporters: { groups: [so] }\n    receiver: so-noi-vu\n    due: ${due}\n` +
        `    boundary: before\n    first: 2026-Q1${more}\n`,
    ]);
  const NEXT_15 = '{ type: quarterly, day: 15, month: next }';

  test('are counted from its last day on time', () => {
    const ofR = rounds(two(NEXT_15), 8).filter((_, index) => index % 2 === 1);
    expect(ofR.slice(0, 2)).toEqual([
      ['2026-Q1', '2026-04-21'],
      ['2026-Q2', '2026-07-21'],
    ]);
  });

  test('move with it where "trước ngày" is answered to include the day', () => {
    const parsed = good(two(NEXT_15));
    const [x, r] = parsed.requirements;
    const answered = { ...parsed, requirements: [{ ...x!, boundary: 'by' as const }, r!] };
    expect(rulesOf(answered, calendar).requirements).toHaveLength(2);
    expect(rounds({ ok: true, value: answered }, 2)).toEqual([
      ['2026-Q1', '2026-04-15'],
      ['2026-Q1', '2026-04-22'],
    ]);
  });

  test.each([
    [
      'a requirement that is not there',
      'due: { type: after, requirement: x',
      'due: { type: after, requirement: z',
      'không có trong văn bản này',
    ],
    ['itself', 'due: { type: after, requirement: x', 'due: { type: after, requirement: r', 'Hạn tính vòng: r → r'],
    ['one with other periods', 'first: 2026-Q1', 'first: 2025-Q4', 'không có kỳ 2025-Q4'],
    ['boundary before', 'boundary: by', 'boundary: before', 'luôn gồm cả ngày thứ n'],
  ])('%s is refused', (_, find, put, said) => {
    const source = two(NEXT_15);
    expect(source.ok).toBe(true);
    const parsed = parseTwo(NEXT_15, find, put);
    expect(faultsOf(parsed).map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  });

  /** The last of the two requirements is `r`, whose entry is changed. */
  function parseTwo(due: string, find: string, put: string) {
    return parseClerksFile('gaps/after-requirement.yaml', [
      /requirements:[\s\S]*/.exec(AFTER)![0],
      AFTER.replace(/^requirements:\n/, `requirements:\n${BASE(due)}`).replace(
        new RegExp(`${find.replace(/[{}[\]().*+?]/g, '\\$&')}(?![\\s\\S]*${find.replace(/[{}[\]().*+?]/g, '\\$&')})`),
        put,
      ),
    ]);
  }
  const BASE = (due: string) =>
    `  - id: x\n    report: báo cáo gốc\n    kind: periodic\n    frequency: quarter\n    clause: Điều 1\n` +
    `    quote: nguyên văn\n    reporters: { groups: [so] }\n    receiver: so-noi-vu\n    due: ${due}\n` +
    '    boundary: before\n    first: 2026-Q1\n';
  const AFTER = `requirements:
  - id: r
    report: báo cáo thử
    kind: periodic
    frequency: quarter
    clause: Điều 1
    quote: nguyên văn
    reporters: { groups: [so] }
    receiver: so-noi-vu
    due: { type: after, requirement: x, days: 5, working: yes }
    boundary: by
    first: 2026-Q1`;
});

describe('the data cut-off and the data range', () => {
  const report = (frequency: string, due: string, first: string, more: string) =>
    plan(frequency, due, `${first}\n    ${more}`);
  const COVERS = 'covers: { from: { day: 15, month: before }, to: { day: 14, month: last } }';
  const cutoffs = (parsed: ReturnType<typeof parseClerksFile>) =>
    expandPlan(good(parsed), MADE_UP_REGISTER, calendar, { type: 'year', year: 2026 }).collections.map(
      ({ period, covers, cutoff }) => [period.id, covers?.from, covers?.to, cutoff],
    );

  test('of Điều 12 Nghị định 09/2019/NĐ-CP, by one rule for every frequency', () => {
    const half = '{ type: six-monthly, H1: { month: 6, day: 25 }, H2: { month: 12, day: 25 } }';
    expect(cutoffs(report('six-month', half, '2026-H1', COVERS))).toEqual([
      ['2026-H1', '2025-12-15', '2026-06-14', '2026-06-14'],
      ['2026-H2', '2026-06-15', '2026-12-14', '2026-12-14'],
    ]);
    expect(cutoffs(report('year', '{ type: yearly, month: 12, day: 25 }', '2026', COVERS))).toEqual([
      ['2026', '2025-12-15', '2026-12-14', '2026-12-14'],
    ]);
    expect(cutoffs(report('quarter', '{ type: quarterly, day: 25, month: last }', '2026-Q1', COVERS))[1]).toEqual([
      ...['2026-Q2', '2026-03-15', '2026-06-14', '2026-06-14'],
    ]);
    expect(cutoffs(report('month', '{ type: monthly, day: 25, ofMonth: same }', '2026-01', COVERS))[0]).toEqual([
      ...['2026-01', '2025-12-15', '2026-01-14', '2026-01-14'],
    ]);
    expect(cutoffs(report('nine-month', '{ type: yearly, month: 9, day: 25 }', '2026-9M', COVERS))).toEqual([
      ['2026-9M', '2025-12-15', '2026-09-14', '2026-09-14'],
    ]);
  });

  test('no question about the cut-off is asked where the range says it', () => {
    const yearly = good(report('year', '{ type: yearly, month: 12, day: 25 }', '2026', COVERS));
    expect(yearly.openPoints.map(({ code }) => code)).toEqual([]);
  });

  test('a cut-off without a working day before the last working day is refused, in any year of an endless plan', () => {
    const by = (day: number) => report('year', `{ type: yearly, month: 12, day: ${day} }`, '2026', COVERS);
    expect(faultsOf(by(17))).toEqual([]);
    // 16/12/2029 is a Sunday: its last working day is Friday the 14th.
    expect(faultsOf(by(16)).map(({ path, code }) => [path, code])).toEqual([
      ['requirements[0].covers', 'CUTOFF_TOO_LATE'],
    ]);
    for (const file of ['cutoff-1wd', 'cutoff-1wd-finite'])
      expect(faultsOf(parseClerksFile(`gaps/${file}.yaml`)).map(({ code }) => code)).toEqual(['CUTOFF_TOO_LATE']);
    expect(faultsOf(parseClerksFile('gaps/cutoff-5wd.yaml'))).toEqual([]);
  });

  test.each([
    ['fixed days of a report that recurs', 'covers: { from: 15/12/2025, to: 14/12/2026 }', 'CUTOFF_INVALID'],
    ['one fixed end', 'covers: { from: 15/12/2025, to: { day: 14, month: last } }', 'CUTOFF_INVALID'],
    ['one cut-off a year of a monthly report', 'cutoff: { type: yearly, month: 12, day: 14 }', 'CUTOFF_INVALID'],
  ])('%s are refused', (_, more) => {
    const parsed = report('month', '{ type: monthly, day: 25, ofMonth: same }', '2026-01', more);
    expect(faultsOf(parsed).map(({ code }) => code)).toEqual(['CUTOFF_INVALID']);
  });
});
