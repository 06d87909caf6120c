import { rollupContent } from '../../../domain/rollup/canonical-json';
import { compileRollup, type RollupInput } from '../../../domain/rollup/compile';
import { rollupValues } from '../../../domain/rollup/hand-up';
import type { Contribution, ExpectedUnit, Rollup } from '../../../domain/rollup/rollup';
import { atTime } from '../../../domain/time/time';
import { COLLECTION, contributionOf, danVanKheo, figuresOnly, receivedUnit } from './dan-van-kheo';

const REGISTERED = 'models.economy.registered-group';

function compile(expected: ExpectedUnit[], contributions: Contribution[], more: Partial<RollupInput> = {}) {
  const at = atTime('2020-11-10', '07:00');
  return compileRollup({ collection: COLLECTION, version: 1, at, form: danVanKheo, expected, contributions, ...more });
}

test('Bà Rịa - Vũng Tàu 2021: 2,071 models registered and 1,808 effective are the sums of its parts', () => {
  const effective = 'models.economy.effective-group';
  const parts: [string, number, number][] = [
    ['vung-tau', 512, 448],
    ['ba-ria', 431, 390],
    ['phu-my', 398, 352],
    ['chau-duc', 730, 618],
  ];
  const rollup = compile(
    parts.map(([unit]) => receivedUnit(unit)),
    parts.map(([unit, a, b]) => contributionOf(unit, figuresOnly({ [REGISTERED]: a, [effective]: b }))),
  );
  const from = parts.map(([unit]) => `report-of-${unit}`);
  expect(rollup.figures).toEqual([
    { field: REGISTERED, value: 2071, from },
    { field: effective, value: 1808, from },
  ]);
});

test('a figure names only the reports with a value, and a figure without values is left out', () => {
  const contributions = [
    contributionOf('truc-son', figuresOnly({ dialogues: 4, budget: 0.2 })),
    contributionOf('nam-dong', figuresOnly({ dialogues: 0 })),
    contributionOf('ea-po', figuresOnly({ dialogues: 3, budget: 0.1 })),
  ];
  const rollup = compile([receivedUnit('ea-po'), receivedUnit('nam-dong'), receivedUnit('truc-son')], contributions);
  expect(rollup.figures).toEqual([
    { field: 'dialogues', value: 7, from: ['report-of-ea-po', 'report-of-nam-dong', 'report-of-truc-son'] },
    { field: 'budget', value: 0.3, from: ['report-of-ea-po', 'report-of-truc-son'] },
  ]);
  expect(rollup.figures.some(({ field }) => field === REGISTERED)).toBe(false);
});

test('a largest value is kept as the largest, and a figure that is not compiled stays with its unit', () => {
  const contributions = [
    contributionOf('ea-po', figuresOnly({ 'longest-petition': 12 })),
    contributionOf('nam-dong', figuresOnly({ 'longest-petition': 30 })),
  ];
  const expected = [receivedUnit('ea-po'), receivedUnit('nam-dong')];
  expect(compile(expected, contributions).figures[0]).toMatchObject({ field: 'longest-petition', value: 30 });
  const fields = danVanKheo.fields.map((field) =>
    field.type === 'number' ? { ...field, aggregate: 'none' as const } : field,
  );
  expect(compile(expected, contributions, { form: { ...danVanKheo, fields } }).figures).toEqual([]);
});

test('list rows and texts keep their unit, in the order of the register', () => {
  const report = (unit: string, name: string) =>
    contributionOf(unit, { figures: {}, texts: { difficulties: `Khó khăn ${name}` }, lists: { examples: [{ name }] } });
  const rollup = compile(
    [receivedUnit('thi-tran'), receivedUnit('xa-ea-po')],
    [report('xa-ea-po', 'Ea Pô'), report('thi-tran', "Ea T'Ling")],
  );
  expect(rollup.lists.examples).toEqual([
    { unit: 'thi-tran', submission: 'report-of-thi-tran', row: { name: "Ea T'Ling" } },
    { unit: 'xa-ea-po', submission: 'report-of-xa-ea-po', row: { name: 'Ea Pô' } },
  ]);
  expect(rollup.texts.difficulties?.map(({ unit, text }) => [unit, text])).toEqual([
    ['thi-tran', "Khó khăn Ea T'Ling"],
    ['xa-ea-po', 'Khó khăn Ea Pô'],
  ]);
  expect(rollupValues(rollup)).toEqual({
    figures: {},
    texts: {},
    lists: { examples: [{ name: "Ea T'Ling" }, { name: 'Ea Pô' }] },
  });
});

test('every expected unit is received, missing or exempt; late and nil are among the received', () => {
  const unit = (name: string, state: ExpectedUnit['state'], late = false): ExpectedUnit => ({
    unit: name,
    state,
    late,
    submission: null,
  });
  const { units } = compile(
    [
      receivedUnit('on-time'),
      receivedUnit('late', true),
      unit('nothing-happened', 'nil'),
      unit('nothing-late', 'nil', true),
      unit('overdue', 'owing', true),
      unit('excused', 'exempt'),
      unit('merged', 'ended'),
    ],
    [],
  );
  expect(units).toEqual({
    expected: ['on-time', 'late', 'nothing-happened', 'nothing-late', 'overdue', 'excused', 'merged'],
    received: ['on-time', 'late', 'nothing-happened', 'nothing-late'],
    late: ['late', 'nothing-late'],
    nil: ['nothing-happened', 'nothing-late'],
    exempt: ['excused', 'merged'],
    missing: ['overdue'],
  });
});

test('a returned report does not count until it is sent again', () => {
  const report = contributionOf('ea-po', figuresOnly({ dialogues: 9 }));
  const returned: ExpectedUnit = { unit: 'ea-po', state: 'owing', late: false, submission: report.submission };
  expect(compile([returned], [report]).figures).toEqual([]);
  expect(compile([receivedUnit('ea-po')], [report]).figures[0]?.value).toBe(9);
});

test('a plan without a form still compiles who has reported', () => {
  const rollup = compile([receivedUnit('ea-po')], [contributionOf('ea-po', figuresOnly({ dialogues: 9 }))], {
    form: null,
  });
  expect(rollup).toMatchObject({ figures: [], lists: {}, texts: {}, units: { received: ['ea-po'] } });
});

test('contradictory facts are an error, never a silently lost or doubled figure', () => {
  const report = contributionOf('ea-po', figuresOnly({ dialogues: 9 }));
  expect(() => compile([], [report])).toThrow('không có trong danh sách phải gửi');
  expect(() => compile([receivedUnit('ea-po')], [report, report])).toThrow('có hai báo cáo hiện hành');
});

describe('a supplement', () => {
  const early = contributionOf('ea-po', figuresOnly({ dialogues: 9, budget: 1.5 }));
  const lateOne = contributionOf('nam-dong', figuresOnly({ dialogues: 4 }));
  const owing: ExpectedUnit = { unit: 'nam-dong', state: 'owing', late: true, submission: null };
  const first = compile([receivedUnit('ea-po'), owing], [early]);

  const valuesOf = ({ figures }: Rollup) => figures.map(({ field, value }) => [field, value]);

  test('contains the figures and units received since', () => {
    const second = compile([receivedUnit('ea-po'), receivedUnit('nam-dong', true)], [early, lateOne], { version: 2 });
    expect(valuesOf(first)).toEqual([
      ['dialogues', 9],
      ['budget', 1.5],
    ]);
    expect(valuesOf(second)).toEqual([
      ['dialogues', 13],
      ['budget', 1.5],
    ]);
    expect([first.units.received, first.units.missing]).toEqual([['ea-po'], ['nam-dong']]);
    expect([second.units.received, second.units.missing]).toEqual([['ea-po', 'nam-dong'], []]);
    expect(rollupContent(second)).not.toBe(rollupContent(first));
  });

  test('distinguishes a unit that owes again from one that no longer owes', () => {
    const again: ExpectedUnit = { unit: 'ea-po', state: 'owing', late: false, submission: early.submission };
    expect(compile([again, owing], [early], { version: 2 }).units).toMatchObject({ missing: ['ea-po', 'nam-dong'] });
    expect(compile([owing], [], { version: 2 }).units).toMatchObject({ expected: ['nam-dong'], missing: ['nam-dong'] });
  });

  test('is not due when only the version and the hour differ', () => {
    const again = compile([receivedUnit('ea-po'), owing], [early], { version: 2, at: atTime('2020-11-11', '07:00') });
    expect(rollupContent(again)).toBe(rollupContent(first));
  });

  test('is due when a new version has the same sums but other sources', () => {
    const resent = { ...early, submission: 'second-version' };
    const second = compile([receivedUnit('ea-po'), owing], [resent], { version: 2 });
    expect(valuesOf(second)).toEqual(valuesOf(first));
    expect(rollupContent(second)).not.toBe(rollupContent(first));
  });
});
