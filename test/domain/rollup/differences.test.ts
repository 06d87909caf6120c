import { baseVersion, chainState, supplementNumber } from '../../../domain/rollup/chain';
import { compileRollup } from '../../../domain/rollup/compile';
import { countDifferences, rollupDifferences } from '../../../domain/rollup/differences';
import type { FormDefinition, FormValues } from '../../../domain/rollup/form';
import type { Rollup } from '../../../domain/rollup/rollup';

const ROUND = 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu';
const FORM: FormDefinition = {
  title: 'Số liệu',
  fields: [
    { type: 'number', id: 'dialogues', label: 'Số cuộc đối thoại', unit: 'cuộc', decimals: 0, aggregate: 'sum' },
    { type: 'text', id: 'remarks', label: 'Nhận xét', maxLength: 1_000 },
    { type: 'list', id: 'models', label: 'Mô hình', columns: [{ id: 'name', label: 'Tên' }] },
  ],
  rules: [],
} as unknown as FormDefinition;

interface Sent {
  version?: number;
  dialogues?: number;
  remarks?: string;
  models?: string[];
  nil?: boolean;
  late?: boolean;
}

/** A version compiled from the reports of some units of the round, the others having sent nothing. */
function compiled(version: number, reports: Readonly<Record<string, Sent>>): Rollup {
  const units = ['so-tai-chinh', 'so-y-te', 'so-tu-phap'].map((code) => `gialai-2020:${code}`);
  const sent = units.map((unit) => ({ unit, report: reports[unit.split(':')[1]!] }));
  const submissionOf = (unit: string, report: Sent) => `${ROUND}/${unit}#${report.version ?? 1}`;
  return compileRollup({
    ...{ collection: ROUND, version, at: version, form: FORM },
    expected: sent.map(({ unit, report }) => ({
      unit,
      state: report === undefined ? 'owing' : report.nil === true ? 'nil' : 'submitted',
      late: report?.late === true,
      submission: report === undefined ? null : submissionOf(unit, report),
    })),
    contributions: sent.flatMap(({ unit, report }) =>
      report === undefined
        ? []
        : [
            {
              unit,
              submission: submissionOf(unit, report),
              nil: report.nil === true,
              late: report.late === true,
              values: valuesOf(report),
            },
          ],
    ),
  });
}

function valuesOf({ dialogues, remarks, models = [] }: Sent): FormValues {
  return {
    figures: dialogues === undefined ? {} : { dialogues },
    texts: remarks === undefined ? {} : { remarks },
    lists: models.length === 0 ? {} : { models: models.map((name) => ({ name })) },
  };
}

const FINANCE = 'gialai-2020:so-tai-chinh';
const HEALTH = 'gialai-2020:so-y-te';
const JUSTICE = 'gialai-2020:so-tu-phap';

describe('what a supplement changes of the confirmed version', () => {
  const first = compiled(1, {
    'so-tai-chinh': { dialogues: 30, remarks: 'Tốt.', models: ['Tổ tự quản'] },
    'so-y-te': { dialogues: 5 },
  });

  it('is nothing where the same reports are compiled again', () => {
    const again = compiled(2, {
      'so-tai-chinh': { dialogues: 30, remarks: 'Tốt.', models: ['Tổ tự quản'] },
      'so-y-te': { dialogues: 5 },
    });
    expect(countDifferences(rollupDifferences(first, again))).toBe(0);
  });

  it('names a late report that was added, with each figure old and new', () => {
    const later = compiled(2, {
      'so-tai-chinh': { dialogues: 30, remarks: 'Tốt.', models: ['Tổ tự quản'] },
      'so-y-te': { dialogues: 5 },
      'so-tu-phap': { dialogues: 3, remarks: 'Khá.', late: true },
    });
    expect(rollupDifferences(first, later)).toEqual({
      units: { added: [JUSTICE], removed: [], changed: [], late: [] },
      figures: [{ field: 'dialogues', before: 35, after: 38 }],
      texts: [{ field: 'remarks', unit: JUSTICE, before: null, after: 'Khá.' }],
      lists: [],
    });
  });

  it('names a report that was returned or recorded by mistake, and what it took along', () => {
    const { units, figures, texts, lists } = rollupDifferences(first, compiled(2, { 'so-y-te': { dialogues: 5 } }));
    expect(units).toEqual({ added: [], removed: [FINANCE], changed: [], late: [] });
    expect(figures).toEqual([{ field: 'dialogues', before: 35, after: 5 }]);
    expect(texts).toEqual([{ field: 'remarks', unit: FINANCE, before: 'Tốt.', after: null }]);
    expect(lists).toEqual([{ field: 'models', unit: FINANCE, added: [], removed: [{ name: 'Tổ tự quản' }] }]);
  });

  it('names a report sent again, also where two changes leave the total as it was', () => {
    const later = compiled(2, {
      'so-tai-chinh': { version: 2, dialogues: 31, remarks: 'Tốt.', models: ['Tổ tự quản', 'Tổ tự quản'] },
      'so-y-te': { version: 2, dialogues: 4 },
    });
    const { units, figures, lists } = rollupDifferences(first, later);
    expect(units.changed).toEqual([FINANCE, HEALTH]);
    expect(figures).toEqual([]);
    expect(lists).toEqual([{ field: 'models', unit: FINANCE, added: [{ name: 'Tổ tự quản' }], removed: [] }]);
  });

  it('names a report that has figures now where there was nothing to report, and one judged late no more', () => {
    const nil = compiled(1, { 'so-tai-chinh': { nil: true }, 'so-y-te': { dialogues: 5, late: true } });
    const later = compiled(2, { 'so-tai-chinh': { version: 2, dialogues: 2 }, 'so-y-te': { dialogues: 5 } });
    const { units, figures } = rollupDifferences(nil, later);
    expect(units).toEqual({ added: [], removed: [], changed: [FINANCE], late: [{ unit: HEALTH, late: false }] });
    expect(figures).toEqual([{ field: 'dialogues', before: 5, after: 7 }]);
  });
});

describe('a compiled version in its chain', () => {
  it.each([
    ['draft', { confirmed: false, lastAct: null, above: null }],
    ['checked', { confirmed: false, lastAct: 'check', above: null }],
    ['given-back', { confirmed: false, lastAct: 'give-back', above: null }],
    ['confirmed', { confirmed: true, lastAct: 'check', above: null }],
    ['sent-up', { confirmed: true, lastAct: 'check', above: { state: 'submitted', counts: true } }],
    ['accepted', { confirmed: true, lastAct: 'check', above: { state: 'accepted', counts: true } }],
    ['returned', { confirmed: true, lastAct: 'check', above: { state: 'returned', counts: true } }],
    ['replaced', { confirmed: true, lastAct: 'check', above: { state: 'returned', counts: false } }],
  ] as const)('is %s', (state, facts) => {
    expect(chainState(facts)).toBe(state);
  });

  it('is a supplement only of versions that were confirmed before it', () => {
    const versions = [
      { version: 1, state: 'draft' },
      { version: 2, state: 'confirmed' },
      { version: 3, state: 'draft' },
      { version: 4, state: 'confirmed' },
      { version: 5, state: 'draft' },
    ] as const;
    expect([1, 2, 3, 4, 5].map((version) => supplementNumber(versions, version))).toEqual([0, 0, 1, 1, 2]);
    expect([1, 2, 3, 4, 5].map((version) => baseVersion(versions, version))).toEqual([null, null, 2, 2, 4]);
  });
});
