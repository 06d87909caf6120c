import { DungHanError } from '../errors';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import { sumExactly } from './decimal';
import { type FigureField, figureIds } from './figure-ids';
import type { Field, FormDefinition } from './form';
import type { Contribution, ExpectedUnit, Figure, ListRow, Rollup, RollupUnits } from './rollup';

/** What a rollup is compiled from: the facts of one collection, read in one transaction. */
export interface RollupInput {
  collection: string;
  version: number;
  /** When it is compiled. */
  at: Instant;
  /** null where the plan gives no form: then only who has reported is compiled. */
  form: FormDefinition | null;
  /** Every unit of the collection, in the register's order of precedence. */
  expected: readonly ExpectedUnit[];
  /** The current version of each report, in any order. */
  contributions: readonly Contribution[];
}

/**
 * Compiles what has arrived (tổng hợp): figures added with the submissions each came from, rows of lists one after the
 * other, texts by heading with the unit named, and where every unit stands. A report counts at once, checked or not; one
 * that was returned does not until it is sent again, as its unit owes it. Nothing depends on the order of arrival.
 * @throws DungHanError INTERNAL when a contribution is of a unit nobody expects, or a unit has two
 * @example compileRollup({ collection: 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu', version: 1, … })
 */
export function compileRollup(input: RollupInput): Rollup {
  const { collection, version, at, form, expected } = input;
  const counted = countedReports(expected, input.contributions);
  const fields = form?.fields ?? [];
  return {
    collection,
    version,
    at,
    figures: form ? figureIds(form).flatMap((field) => compileFigure(field, counted)) : [],
    lists: byField(fields, 'list', (id) => listRows(id, counted)),
    texts: byField(fields, 'text', (id) => textsOf(id, counted)),
    units: standing(expected),
  };
}

/** The reports that count, in the register's order. */
function countedReports(expected: readonly ExpectedUnit[], contributions: readonly Contribution[]): Contribution[] {
  const byUnit = new Map<UnitId, Contribution>();
  for (const contribution of contributions) {
    if (byUnit.has(contribution.unit)) throw inconsistent(contribution, 'có hai báo cáo hiện hành');
    byUnit.set(contribution.unit, contribution);
  }
  const counted = expected.flatMap(({ unit, state }) => {
    const contribution = byUnit.get(unit);
    byUnit.delete(unit);
    return contribution && state === 'submitted' ? [contribution] : [];
  });
  for (const stranger of byUnit.values()) throw inconsistent(stranger, 'không có trong danh sách phải gửi');
  return counted;
}

function inconsistent({ unit, submission }: Contribution, what: string): DungHanError {
  return new DungHanError('INTERNAL', `Không tổng hợp được: đơn vị ${unit} ${what}.`, { unit, submission });
}

function compileFigure(field: FigureField, counted: readonly Contribution[]): Figure[] {
  const holders = counted.filter((contribution) => Object.hasOwn(contribution.values.figures, field.id));
  if (holders.length === 0 || field.aggregate === 'none') return [];
  const values = holders.map((contribution) => contribution.values.figures[field.id]!);
  const value = field.aggregate === 'max' ? Math.max(...values) : sumExactly(values);
  return [{ field: field.id, value, from: holders.map((contribution) => contribution.submission) }];
}

function listRows(id: string, counted: readonly Contribution[]): ListRow[] {
  return counted.flatMap(({ unit, submission, values }) =>
    (values.lists[id] ?? []).map((row) => ({ unit, submission, row })),
  );
}

function textsOf(id: string, counted: readonly Contribution[]): { unit: UnitId; submission: string; text: string }[] {
  return counted.flatMap(({ unit, submission, values }) => {
    const text = values.texts[id] ?? '';
    return text === '' ? [] : [{ unit, submission, text }];
  });
}

function byField<T>(fields: readonly Field[], type: Field['type'], read: (id: string) => T): Record<string, T> {
  return Object.fromEntries(fields.filter((field) => field.type === type).map(({ id }) => [id, read(id)]));
}

/** Where the units stand: received, missing and exempt (which takes in the ended) divide the expected among them. */
function standing(expected: readonly ExpectedUnit[]): RollupUnits {
  const those = (wanted: (unit: ExpectedUnit) => boolean): UnitId[] => expected.filter(wanted).map(({ unit }) => unit);
  const received = ({ state }: ExpectedUnit): boolean => state === 'submitted' || state === 'nil';
  return {
    expected: those(() => true),
    received: those(received),
    late: those((unit) => received(unit) && unit.late),
    nil: those(({ state }) => state === 'nil'),
    exempt: those(({ state }) => state === 'exempt' || state === 'ended'),
    missing: those(({ state }) => state === 'owing'),
  };
}
