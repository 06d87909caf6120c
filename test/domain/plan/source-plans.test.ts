import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vietnamCalendar } from '../../../domain/calendar/calendar';
import { type Expansion, expandPlan } from '../../../domain/obligations/expand-plan';
import { isFinitePlan } from '../../../domain/obligations/periods';
import { parsePlan } from '../../../domain/plan/parse-plan';
import { planJsonSchema } from '../../../domain/plan/plan-schema';
import { fillPlanTemplate } from '../../../domain/plan/plan-template';
import { formatInstant } from '../../../domain/time/time';
import { good, PLANS_FOLDER, readSourcePlan, readSourceRegister } from './plan-files';

function whole(id: string): Expansion {
  const { plan, register } = readSourcePlan(id);
  expect(isFinitePlan(plan)).toBe(true);
  return expandPlan(plan, register, vietnamCalendar(), { type: 'all' });
}

function dates({ collections }: Expansion) {
  return collections.map(
    ({ requirement, period, lastDay, lateFrom, workingDue, obligations }) =>
      [`${requirement} ${period.id}`, lastDay, formatInstant(lateFrom), workingDue, obligations.length] as const,
  );
}

test('614/KH-UBND: 37 units by 29/5 and 29/10/2020, Sở Nội vụ among them with its own figures', () => {
  const expansion = whole('gialai-614-2020');
  expect(dates(expansion)).toEqual([
    ['six-month 2020-H1', '2020-05-29', '2020-05-30T00:00:00+07:00', '2020-05-29', 37],
    ['year 2020', '2020-10-29', '2020-10-30T00:00:00+07:00', '2020-10-29', 37],
  ]);
  for (const { obligations, receiver, through, compiler } of expansion.collections) {
    expect(obligations.filter(({ own }) => own).map(({ unit }) => unit)).toEqual(['gialai-2020:so-noi-vu']);
    expect([receiver, through, compiler]).toEqual([
      'gialai-2020:ubnd-tinh',
      'gialai-2020:so-noi-vu',
      'gialai-2020:so-noi-vu',
    ]);
  }
});

test('614/KH-UBND: compiled reports and the two one-off reviews have no date, and proposals have no effect until confirmed', () => {
  const { undated, openPoints } = whole('gialai-614-2020');
  expect(undated.map(({ requirement, kind }) => `${requirement} (${kind})`)).toEqual([
    'compiled-six-month (periodic)',
    'compiled-year (periodic)',
    'compiled-ad-hoc (ad-hoc)',
    'review-290 (thematic)',
    'review-114 (thematic)',
    'difficulties (ad-hoc)',
    'internal-results (standing)',
  ]);
  const offers = openPoints
    .filter(({ proposal }) => proposal)
    .map(({ requirement, code, proposal }) => [requirement, code, proposal]);
  expect(offers).toEqual([
    ['six-month', 'CUTOFF_MISSING', '2020-05-26'],
    ['year', 'CUTOFF_MISSING', '2020-10-26'],
    ['compiled-six-month', 'DATE_MISSING', '2020-06-05'],
    ['compiled-year', 'DATE_MISSING', '2020-11-05'],
  ]);
  expect(openPoints.filter(({ code }) => code === 'BOUNDARY_READING').map(({ message }) => message)).toEqual([
    'Gửi trong ngày 30/5/2020 có tính đúng hạn không?',
    'Gửi trong ngày 30/10/2020 có tính đúng hạn không?',
  ]);
  expect(openPoints.filter(({ code }) => code === 'RECEIVER_INFERRED').map(({ requirement }) => requirement)).toContain(
    'six-month',
  );
});

test('22-KH/ĐU: five years, a Saturday in 2017 and a Sunday in 2018, two milestones', () => {
  const expansion = whole('dukcq-22-2016');
  expect(dates(expansion).map(([, lastDay, lateFrom, workingDue]) => [lastDay, lateFrom, workingDue])).toEqual([
    ['2016-09-30', '2016-10-01T00:00:00+07:00', '2016-09-30'],
    ['2017-09-30', '2017-10-01T00:00:00+07:00', '2017-09-29'],
    ['2018-09-30', '2018-10-01T00:00:00+07:00', '2018-09-28'],
    ['2019-09-30', '2019-10-01T00:00:00+07:00', '2019-09-30'],
    ['2020-09-30', '2020-10-01T00:00:00+07:00', '2020-09-30'],
  ]);
  expect(expansion.milestones.map(({ date }) => date)).toEqual(['2018-10-15', '2020-10-15']);
  expect(new Set(expansion.collections.map(({ compiler }) => compiler))).toEqual(new Set(['ccq-2016:ban-tuyen-giao']));
  expect(expansion.undated.map(({ requirement, kind }) => [requirement, kind])).toEqual([
    ['standing-committee', 'standing'],
  ]);
});

test('Cư Jút MTTQ: 8 communes by Monday 9/11/2020; the district owes the province without a date', () => {
  const expansion = whole('cu-jut-mttq-2020');
  expect(dates(expansion)).toEqual([['year-result 2020', '2020-11-09', '2020-11-10T00:00:00+07:00', '2020-11-09', 8]]);
  expect(expansion.collections[0]!.obligations[0]!.unit).toBe('cu-jut-2020:mttq-thi-tran-ea-tling');
  expect(expansion.undated[0]).toMatchObject({
    requirement: 'district-report',
    reporters: ['cu-jut-2020:mttq-huyen'],
    receiver: 'cu-jut-2020:mttq-tinh',
  });
});

test('Cư Jút MTTQ: once staff confirm 20/11/2020, the district has one report to send by that day', () => {
  const { plan, register } = readSourcePlan('cu-jut-mttq-2020');
  const settled = new Map([['district-report', '2020-11-20']]);
  const { collections, undated, openPoints } = expandPlan(plan, register, vietnamCalendar(), { type: 'all' }, settled);
  expect(collections[1]).toMatchObject({
    id: 'cu-jut-mttq-2020/district-report/2020/cu-jut-2020:mttq-tinh',
    boundary: 'by',
    lastDay: '2020-11-20',
    obligations: [{ unit: 'cu-jut-2020:mttq-huyen', own: false }],
  });
  expect(undated.map(({ requirement }) => requirement)).not.toContain('district-report');
  expect(openPoints.some(({ code }) => code === 'DATE_MISSING')).toBe(false);
});

test('the Central Mass Mobilisation plan has standing duties and not one dated report', () => {
  const expansion = whole('bdvtw-nam-dan-van-kheo-2020');
  expect(expansion.collections).toEqual([]);
  expect(expansion.undated.every(({ kind }) => kind === 'standing')).toBe(true);
  expect(expansion.milestones).toEqual([]);
});

test('the two-tier plan of Gia Lai: 15 departments and 135 communes, twice a year and for the year, compiled a week later', () => {
  const { plan, register } = readSourcePlan('gialai-dan-van-2025');
  expect(isFinitePlan(plan)).toBe(false);
  const expansion = expandPlan(plan, register, vietnamCalendar(), { type: 'year', year: 2026 });
  expect(dates(expansion).map(([what, lastDay, , , count]) => [what, lastDay, count])).toEqual([
    ['six-month 2026-H1', '2026-06-17', 150],
    ['compiled-six-month 2026-H1', '2026-06-24', 1],
    ['six-month 2026-H2', '2026-12-17', 150],
    ['year 2026', '2026-12-17', 150],
    ['compiled-six-month 2026-H2', '2026-12-24', 1],
    ['compiled-year 2026', '2026-12-24', 1],
  ]);
  expect(expansion.collections[0]!.cutoff).toBe('2026-06-15');
  expect(() => expandPlan(plan, register, vietnamCalendar(), { type: 'all' })).toThrow(RangeError);
});

test('the live sample: ten communes, three rounds of reports on the given days', () => {
  const template = readFileSync(join(PLANS_FOLDER, 'live-sample.yaml.template'), 'utf8');
  const given = {
    effective: '2026-10-01',
    openDate: '2026-12-04',
    overdueDate: '2026-11-16',
    completeDate: '2026-11-10',
    year: '2026',
  };
  const register = readSourceRegister('gialai-2025');
  const plan = good(parsePlan(fillPlanTemplate(template, given), 'live-sample.yaml', register));
  expect([plan.sample, plan.urgent]).toEqual([true, true]);
  const { collections } = expandPlan(plan, register, vietnamCalendar(), { type: 'all' });
  expect(
    collections.map(({ requirement, lastDay, obligations }) => [requirement, lastDay, obligations.length]),
  ).toEqual([
    ['complete', '2026-11-10', 10],
    ['overdue', '2026-11-16', 10],
    ['open', '2026-12-04', 10],
  ]);
  expect(() => fillPlanTemplate(template, { openDate: '2026-12-04' })).toThrow(RangeError);
});

test('the JSON Schema for editors is generated from the schema of the parser', () => {
  const committed = JSON.parse(readFileSync(join(PLANS_FOLDER, 'plan.schema.json'), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
});

test.each(['gialai-614-2020', 'dukcq-22-2016', 'cu-jut-mttq-2020'])(
  '%s asks for “Dân vận khéo” figures, and only warns when they look odd',
  (id) => {
    const form = readSourcePlan(id).plan.requirements[0]!.form!;
    expect(form.fields.map((field) => field.type).slice(0, 2)).toEqual(['table', 'list']);
    expect(form.rules.map(({ severity }) => severity)).not.toContain('refuse');
    expect(form.rules.map(({ left, right }) => `${left} ${right}`)).toContain(
      'models.*.registered-group models.*.effective-group',
    );
  },
);
