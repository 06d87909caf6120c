import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { expandPlan } from '../../../domain/obligations/expand-plan';
import { atTime, formatInstant } from '../../../domain/time/time';
import { faultsOf, MADE_UP_REGISTER, parseClerksFile } from './clerks-files';
import { good } from './plan-files';

const DUE = 'due: { type: date, date: 20/6/2026, time: "16:00" }';

function roundOf(name: string, change?: readonly [string, string]) {
  const plan = good(parseClerksFile(name, change));
  const { collections } = expandPlan(plan, MADE_UP_REGISTER, vietnamCalendar(), { type: 'all' });
  return { plan, round: collections[0]! };
}

test.each(['time-of-day', 'time-of-day-in-date'])(
  'gaps/%s.yaml says “trước 16 giờ ngày 20/6/2026”, exactly',
  (name) => {
    const { plan, round } = roundOf(`gaps/${name}.yaml`);
    expect(plan.requirements[0]!.due).toEqual({ type: 'date', date: '2026-06-20', time: '16:00' });
    // A Saturday: the last working day before it is Friday.
    expect(round).toMatchObject({
      ...{ lastDay: '2026-06-20', lateFrom: atTime('2026-06-20', '16:00'), workingDue: '2026-06-19', moved: null },
    });
  },
);

test.each([
  ['time: "16:00"', '2026-06-20T16:00:00+07:00'],
  ['time: 16:00', '2026-06-20T16:00:00+07:00'],
  ['time: 16', '2026-06-20T16:00:00+07:00'],
  ['time: 16 giờ', '2026-06-20T16:00:00+07:00'],
  ['time: 16 giờ 30 phút', '2026-06-20T16:30:00+07:00'],
  ['time: 16h30', '2026-06-20T16:30:00+07:00'],
  ['time: "24:00"', '2026-06-21T00:00:00+07:00'],
  ['time: "00:00"', '2026-06-20T00:00:00+07:00'],
])('%s is taken as an office means it', (time, lateFrom) => {
  const { round } = roundOf('gaps/time-of-day.yaml', ['time: "16:00"', time]);
  expect(formatInstant(round.lateFrom)).toBe(lateFrom);
});

test('an hour leaves no question whether the day itself is on time', () => {
  const { plan } = roundOf('gaps/time-of-day.yaml');
  expect(plan.openPoints.map(({ code }) => code)).not.toContain('BOUNDARY_READING');
  const byDay = roundOf('gaps/time-of-day.yaml', [DUE, 'due: { type: date, date: 20/6/2026 }']);
  expect(byDay.plan.openPoints.map(({ code }) => code)).toContain('BOUNDARY_READING');
});

test.each([
  ['time: "25:00"', 'DATE_INVALID'],
  ['time: chiều', 'DATE_INVALID'],
  ['time: 30', 'FIELD_INVALID'],
])('%s is refused at its line, with an example of an hour', (time, code) => {
  const faults = faultsOf(parseClerksFile('gaps/time-of-day.yaml', ['time: "16:00"', time]));
  expect(faults).toEqual([
    expect.objectContaining({ code, line: 16, message: expect.stringContaining('viết "16:00" hoặc 16 giờ 30') }),
  ]);
});

test('a day that is not on the calendar is still refused when an hour is written with it', () => {
  const [fault] = faultsOf(parseClerksFile('gaps/time-of-day-in-date.yaml', ['20/6/2026', '31/6/2026']));
  expect(fault).toMatchObject({ code: 'DATE_INVALID', line: 16 });
  expect(fault!.message).toContain('16 giờ 30 ngày 30/5/2020');
});

test('two different hours of one day are refused', () => {
  const two = ['date: 20/6/2026', 'date: 15 giờ ngày 20/6/2026'] as const;
  expect(faultsOf(parseClerksFile('gaps/time-of-day.yaml', two))).toEqual([
    expect.objectContaining({ code: 'DUE_INVALID', line: 16, message: expect.stringContaining('cần một giờ') }),
  ]);
  const same = ['date: 20/6/2026', 'date: 16 giờ ngày 20/6/2026'] as const;
  expect(faultsOf(parseClerksFile('gaps/time-of-day.yaml', same))).toEqual([]);
});

test('roll: next moves “trước 16 giờ” of a day off to the same hour of the next working day, which excludes nothing', () => {
  const { round } = roundOf('gaps/time-of-day.yaml', ['effective: 01/01/2026', 'effective: 01/01/2026\nroll: next']);
  expect(formatInstant(round.lateFrom)).toBe('2026-06-22T16:00:00+07:00');
});

test('an hour of the last day of “trong thời hạn n ngày” may be excluded', () => {
  const within = (more: string) =>
    parseClerksFile('gaps/time-of-day.yaml', [
      DUE,
      `due: { type: within, days: 2, working: yes, of: ngày nhận văn bản, eventOn: 15/6/2026${more} }`,
    ]);
  expect(faultsOf(within('')).map(({ code }) => code)).toEqual(['BOUNDARY_INVALID']);
  const plan = good(within(', time: "16:00"'));
  const { collections } = expandPlan(plan, MADE_UP_REGISTER, vietnamCalendar(), { type: 'all' });
  expect(formatInstant(collections[0]!.lateFrom)).toBe('2026-06-17T16:00:00+07:00');
});

test('a phase may end at an hour', () => {
  const phases = [
    `    frequency: once
    clause: Điều 1
    quote: nguyên văn
    reporters: { groups: [so] }
    receiver: so-noi-vu
    ${DUE}
    boundary: before
    period: 2026`,
    `    frequency: phase
    clause: Điều 1
    quote: nguyên văn
    reporters: { groups: [so] }
    receiver: so-noi-vu
    boundary: before
    phases:
      - { id: p1, title: đợt 1, from: 1/1/2026, to: 31/5/2026, due: 15/6/2026, time: 16 giờ }
      - { id: p2, title: đợt 2, from: 1/6/2026, to: 31/12/2026, due: 16h30 ngày 15/12/2026 }`,
  ] as const;
  const plan = good(parseClerksFile('gaps/time-of-day.yaml', phases));
  const { collections } = expandPlan(plan, MADE_UP_REGISTER, vietnamCalendar(), { type: 'all' });
  expect(collections.map(({ lateFrom }) => formatInstant(lateFrom))).toEqual([
    '2026-06-15T16:00:00+07:00',
    '2026-12-15T16:30:00+07:00',
  ]);
});

test('a lower report by hour may be due on the day of the upper one, if its hour is earlier', () => {
  const chain = (lower: string, upper: string) =>
    faultsOf(
      parseClerksFile('gaps/time-of-day.yaml', [
        `    ${DUE}
    boundary: before
    period: 2026`,
        `    due: { type: date, date: 20/6/2026${lower} }
    boundary: before
    period: 2026
    feeds: upper
  - id: upper
    report: báo cáo tổng hợp
    kind: periodic
    frequency: once
    clause: Điều 1
    quote: nguyên văn
    reporters: { units: [so-noi-vu] }
    receiver: ubnd-tinh-a
    due: { type: date, date: 20/6/2026${upper} }
    boundary: before
    period: 2026`,
      ]),
    ).map(({ code }) => code);
  expect(chain(', time: "10:00"', ', time: "16:00"')).toEqual([]);
  expect(chain(', time: "16:00"', ', time: "10:00"')).toEqual(['DEADLINE_ORDER']);
  expect(chain(', time: "16:00"', ', time: "16:00"')).toEqual(['DEADLINE_ORDER']);
});
