import fc from 'fast-check';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { collectionsAtActivation, expandPlan } from '../../../domain/obligations/expand-plan';
import { firstPeriods, periodAfter } from '../../../domain/obligations/periods';
import { settlementRefusal } from '../../../domain/obligations/settlement';
import { parsePlan } from '../../../domain/plan/parse-plan';
import type { Plan, Requirement } from '../../../domain/plan/plan';
import { atTime } from '../../../domain/time/time';
import type { Register } from '../../../domain/units/unit';
import { threadMs } from '../../setup/processor-time';
import { withSentences } from '../../setup/with-sentences';
import { good, readSourcePlan } from '../plan/plan-files';
import { SMALL_PLAN, SMALL_REGISTER } from '../plan/small-plan';

const CALENDAR = vietnamCalendar();
const RULES = { roll: 'none', calendar: CALENDAR } as const;

function smallPlan(change: (text: string) => string = (text) => text): Plan {
  return good(parsePlan(change(SMALL_PLAN), 'small-plan.yaml', SMALL_REGISTER));
}

function requirement(plan: Plan, id: string): Requirement {
  return plan.requirements.find((candidate) => candidate.id === id)!;
}

test('reports that go to each unit’s superior make one collection for each superior', () => {
  const plan = smallPlan((text) =>
    text
      .replace('kind: standing', 'kind: thematic')
      .replace('types: [commune]', 'units: [xa-c, huyen-a, so-y-te]')
      .replace(
        'receiver: superior',
        'receiver: superior\n    due: { type: date, date: 30/6/2020 }\n    boundary: on\n    period: 2020-H1',
      ),
  );
  const { collections } = expandPlan(plan, SMALL_REGISTER, CALENDAR, { type: 'all' });
  expect(collections.slice(0, 2).map(({ id, obligations }) => [id, obligations.map(({ unit }) => unit)])).toEqual([
    ['small-plan/news/2020-H1/small:ubnd-tinh', ['small:so-y-te', 'small:huyen-a']],
    ['small-plan/news/2020-H1/small:huyen-a', ['small:xa-c']],
  ]);
});

test('a report by phases has one collection for each phase, on the day of the phase', () => {
  const phases = `frequency: phase
    phases:
      - { id: first, title: đợt 1, from: 2020-04-01, to: 2020-06-30, due: 1/7/2020 }
      - { id: second, title: đợt 2, from: 2020-07-01, to: 2020-09-30, due: 1/10/2020 }`;
  const plan = smallPlan((text) =>
    text
      .replace('kind: standing\n    frequency: once', `kind: periodic\n    ${phases}`)
      .replace('receiver: superior', 'receiver: superior\n    boundary: before'),
  );
  const { collections } = expandPlan(plan, SMALL_REGISTER, CALENDAR, {
    type: 'lastDayBetween',
    from: '2020-06-01',
    to: '2020-09-30',
  });
  expect(collections.map(({ period, lastDay }) => [period.title, lastDay])).toEqual([
    ['đợt 1', '2020-06-30'],
    ['đợt 2', '2020-09-30'],
  ]);
});

test('an answer that the day itself is on time makes "trước ngày" inclusive and closes the question', () => {
  const answer = 'boundary: before\n    boundaryAnswer: { onTime: yes, by: Nguyễn Văn A, on: 25/3/2020 }';
  const plan = smallPlan((text) => text.replace('boundary: before', answer));
  expect(requirement(plan, 'lower')).toMatchObject({
    boundary: 'by',
    boundaryAnswer: { onTime: true, by: 'Nguyễn Văn A', on: '2020-03-25' },
  });
  expect(plan.openPoints.map(({ code }) => code)).not.toContain('BOUNDARY_READING');
  expect(expandPlan(plan, SMALL_REGISTER, CALENDAR, { type: 'all' }).collections[0]!.lastDay).toBe('2020-10-30');
});

test('"within" has no date until its event has happened', () => {
  const within = (event: string) =>
    smallPlan((text) =>
      text
        .replace(
          'due: { type: date, date: 30/10/2020 }',
          `due: { type: within, days: 5, working: yes, of: ngày kết thúc kiểm tra${event} }`,
        )
        .replace('boundary: before', 'boundary: by')
        .replace('    feeds: upper\n', ''),
    );
  const waiting = expandPlan(within(''), SMALL_REGISTER, CALENDAR, { type: 'all' });
  expect(waiting.undated.map(({ requirement: id }) => id)).toContain('lower');
  const happened = expandPlan(within(', eventOn: 25/5/2020'), SMALL_REGISTER, CALENDAR, { type: 'all' });
  expect(happened.collections[0]).toMatchObject({ requirement: 'lower', lastDay: '2020-06-01' });
});

describe('a plan without end', () => {
  const { plan, register } = readSourcePlan('gialai-dan-van-2025');
  const sixMonth = requirement(plan, 'six-month');

  test('starts with the first two periods whose last day is not past, the last day itself not being past', () => {
    const started = (day: string) => firstPeriods(sixMonth, day, 2, RULES).map(({ period }) => period.id);
    expect(started('2025-07-15')).toEqual(['2025-H2', '2026-H1']);
    expect(started('2026-06-17')).toEqual(['2026-H1', '2026-H2']);
    expect(started('2026-06-18')).toEqual(['2026-H2', '2027-H1']);
    const collections = collectionsAtActivation(plan, register, CALENDAR, atTime('2026-11-21', '09:00'));
    expect(collections.map(({ requirement: id, period }) => `${id} ${period.id}`)).toEqual([
      'six-month 2026-H2',
      'year 2026',
      'compiled-six-month 2026-H2',
      'compiled-year 2026',
      'six-month 2027-H1',
      'compiled-six-month 2027-H1',
      'year 2027',
      'compiled-year 2027',
    ]);
  });

  test('has a period after each, and one with an end has none after its last', () => {
    expect(periodAfter(sixMonth, '2026-H2')?.id).toBe('2027-H1');
    const years = requirement(readSourcePlan('dukcq-22-2016').plan, 'year');
    expect([periodAfter(years, '2019')?.id, periodAfter(years, '2020')]).toEqual(['2020', null]);
  });
});

test('a date can be confirmed only where none is, and only after the reports it compiles', () => {
  const { plan } = readSourcePlan('gialai-614-2020');
  const refusal = (id: string, day: string) => withSentences(settlementRefusal(plan, id, day, RULES));
  expect(refusal('compiled-six-month', '2020-06-05')).toBeNull();
  expect(refusal('compiled-six-month', '2020-05-29')).toContain('cần sau');
  expect(refusal('six-month', '2020-06-05')).toContain('đã có hạn');
  expect(refusal('internal-results', '2020-06-05')).toContain('thường xuyên');
  expect(refusal('nobody', '2020-06-05')).toContain('Không có yêu cầu');
});

test('on generated plans every selected unit owes exactly once a period, in order, and only the compiler is "own"', () => {
  const drawn = fc
    .record({
      groups: fc.uniqueArray(fc.constantFrom('so', 'huyen'), { minLength: 1 }),
      through: fc.constantFrom('so-noi-vu', 'so-y-te', 'huyen-a'),
      boundary: fc.constantFrom('before', 'by', 'on'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      years: fc.integer({ min: 1, max: 6 }),
      roll: fc.constantFrom('none', 'previous', 'next'),
    })
    .filter(({ boundary, roll }) => boundary !== 'before' || roll !== 'next');
  fc.assert(
    fc.property(drawn, ({ groups, through, boundary, month, day, years, roll }) => {
      const text = SMALL_PLAN.replace('groups: [so, huyen]', `groups: [${groups.join(', ')}]`)
        .replace('through: so-noi-vu', `through: ${through}`)
        .replace('    feeds: upper\n', '')
        .replace('due: { type: date, date: 30/10/2020 }', `due: { type: yearly, month: ${month}, day: ${day} }`)
        .replace('boundary: before', `boundary: ${boundary}`)
        .replace('    period: 2020\n', `    first: 2020\n    last: ${2019 + years}\n`)
        .replace('tree: government', `tree: government\nroll: ${roll}`);
      const plan = good(parsePlan(text, 'drawn.yaml', SMALL_REGISTER));
      const { collections } = expandPlan(plan, SMALL_REGISTER, CALENDAR, { type: 'all' });
      const lower = collections.filter(({ requirement: id }) => id === 'lower');
      expect(lower).toHaveLength(years);
      const days = collections.map(({ lastDay }) => lastDay);
      expect(days).toEqual([...days].sort());
      for (const collection of lower) {
        const units = collection.obligations.map(({ unit }) => unit);
        expect(new Set(units).size).toBe(units.length);
        const places = units.map((unit) => SMALL_REGISTER.units.findIndex(({ id }) => id === unit));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(collection.obligations.filter(({ own, unit }) => own !== (unit === `small:${through}`))).toEqual([]);
        expect(units.includes('small:huyen-b')).toBe(groups.includes('huyen') && collection.period.id === '2020');
      }
    }),
    { numRuns: 60 },
  );
});

test('3,321 communes, ten plans, twelve months: all obligations expanded within two seconds', () => {
  const units = Array.from({ length: 3_321 }, (_, index) => ({
    ...SMALL_REGISTER.units[5]!,
    id: `small:w${index}`,
    code: `w${index}`,
    order: index + 7,
  }));
  const nation: Register = { ...SMALL_REGISTER, units: [...SMALL_REGISTER.units, ...units] };
  const plan = smallPlan((text) =>
    text
      .replace('kind: standing\n    frequency: once', 'kind: periodic\n    frequency: month')
      .replace(
        'receiver: superior',
        'receiver: ubnd-tinh\n    due: { type: monthly, day: 25, ofMonth: same }\n    boundary: by\n    first: 2026-01\n    last: 2026-12',
      ),
  );
  const start = threadMs();
  let obligations = 0;
  for (let index = 0; index < 10; index++) {
    const { collections } = expandPlan({ ...plan, id: `plan-${index}` }, nation, CALENDAR, {
      type: 'year',
      year: 2026,
    });
    for (const collection of collections) obligations += collection.obligations.length;
  }
  expect(obligations).toBe(10 * 12 * 3_322);
  expect(threadMs() - start).toBeLessThan(2_000);
});
