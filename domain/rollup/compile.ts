import { DungHanError } from '../errors';
import { message } from '../messages/message';
import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import { sumExactly } from './decimal';
import { type FigureField, figureIds } from './figure-ids';
import type { Field, FormDefinition } from './form';
import type { Contribution, ExpectedUnit, Figure, ListRow, Rollup, RollupUnits } from './rollup';

/** Input of a rollup: the facts of one collection, read in one transaction. */
export interface RollupInput {
  collection: string;
  version: number;
  /** When it is compiled. */
  at: Instant;
  /** null where the plan gives no form: then the rollup then only says who has reported. */
  form: FormDefinition | null;
  /** Every unit of the collection, in the register's order of precedence. */
  expected: readonly ExpectedUnit[];
  /** The current version of each report, in any order. */
  contributions: readonly Contribution[];
}

/**
 * Compiles the received reports (tổng hợp): figures are summed with the ids of their submissions, rows of lists and
 * texts are kept with their unit, and every unit has its state. A report counts at once, checked or not; a returned one
 * does not count until it is sent again. The result does not depend on the order of arrival.
 * @throws DungHanError INTERNAL when a contribution is of an unexpected unit, or a unit has two
 * @example compileRollup({ collection: 'gialai-614-2020/six-month/2020-H1/gialai-2020:so-noi-vu', version: 1, … })
 */
export function compileRollup(input: RollupInput): Rollup {
  const { collection, version, at, form, expected } = input;
  const counted = countedReports(expected, input.contributions);
  const fields = form?.fields ?? [];
  const everyReport = counted.map(({ submission }) => submission);
  return {
    collection,
    version,
    at,
    figures: form ? figureIds(form).flatMap((field) => compileFigure(field, counted, everyReport)) : [],
    lists: byField(fields, 'list', (id) => listRows(id, counted)),
    texts: byField(fields, 'text', (id) => textsOf(id, counted)),
    units: unitStates(expected),
    ...earlierForm(counted),
  };
}

/** The reports that were sent before the form changed. */
function earlierForm(counted: readonly Contribution[]): Pick<Rollup, 'earlierForm'> {
  const found = counted.flatMap(({ unit, submission, leftOfEarlierForm: left }) =>
    left === undefined ? [] : [{ unit, submission, left }],
  );
  return found.length === 0 ? {} : { earlierForm: found };
}

/** The reports that count, in the register's order. */
function countedReports(expected: readonly ExpectedUnit[], contributions: readonly Contribution[]): Contribution[] {
  return countedInOrder(expected, contributions) ?? countedByUnit(expected, contributions);
}

/** Without a look-up for each: reports mostly come in the register's order. Null where these do not. */
function countedInOrder(
  expected: readonly ExpectedUnit[],
  contributions: readonly Contribution[],
): Contribution[] | null {
  const counted: Contribution[] = [];
  let next = 0;
  for (const { unit, state } of expected) {
    const contribution = contributions[next];
    if (contribution?.unit !== unit) continue;
    next += 1;
    if (state === 'submitted') counted.push(contribution);
  }
  return next === contributions.length ? counted : null;
}

function countedByUnit(expected: readonly ExpectedUnit[], contributions: readonly Contribution[]): Contribution[] {
  const byUnit = new Map<UnitId, Contribution>();
  for (const contribution of contributions) {
    if (byUnit.has(contribution.unit)) throw inconsistent('faults.two-reports', contribution);
    byUnit.set(contribution.unit, contribution);
  }
  const counted: Contribution[] = [];
  for (const { unit, state } of expected) {
    const contribution = byUnit.get(unit);
    if (contribution === undefined) continue;
    byUnit.delete(unit);
    if (state === 'submitted') counted.push(contribution);
  }
  for (const stranger of byUnit.values()) throw inconsistent('faults.stranger', stranger);
  return counted;
}

function inconsistent(
  what: 'faults.two-reports' | 'faults.stranger',
  { unit, submission }: Contribution,
): DungHanError {
  return new DungHanError('INTERNAL', message(what, { unit }), { unit, submission });
}

/** @param everyReport submissions of all that counted: one list for all the figures that every report holds */
function compileFigure(field: FigureField, counted: readonly Contribution[], everyReport: readonly string[]): Figure[] {
  if (field.aggregate === 'none') return [];
  const values: number[] = [];
  const without = new Set<string>();
  for (const contribution of counted) {
    const value: unknown = contribution.values.figures[field.id];
    // Not `in` or undefined: a field may be called "constructor", which every object has.
    if (typeof value === 'number') values.push(value);
    else without.add(contribution.submission);
  }
  if (values.length === 0) return [];
  const value = field.aggregate === 'max' ? Math.max(...values) : sumExactly(values);
  const from = without.size === 0 ? everyReport : everyReport.filter((submission) => !without.has(submission));
  return [{ field: field.id, value, from }];
}

function listRows(id: string, counted: readonly Contribution[]): ListRow[] {
  const rows: ListRow[] = [];
  for (const { unit, submission, values } of counted) {
    for (const row of values.lists[id] ?? []) rows.push({ unit, submission, row });
  }
  return rows;
}

function textsOf(id: string, counted: readonly Contribution[]): { unit: UnitId; submission: string; text: string }[] {
  const texts: { unit: UnitId; submission: string; text: string }[] = [];
  for (const { unit, submission, values } of counted) {
    const text = values.texts[id] ?? '';
    if (text !== '') texts.push({ unit, submission, text });
  }
  return texts;
}

function byField<T>(fields: readonly Field[], type: Field['type'], read: (id: string) => T): Record<string, T> {
  return Object.fromEntries(fields.filter((field) => field.type === type).map(({ id }) => [id, read(id)]));
}

/** The states of the units: received, missing and exempt (which takes in the ended) divide the expected among them. */
function unitStates(expected: readonly ExpectedUnit[]): RollupUnits {
  const units = { expected: [], received: [], late: [], nil: [], exempt: [], missing: [] } as Record<
    keyof RollupUnits,
    UnitId[]
  >;
  for (const { unit, state, late } of expected) {
    units.expected.push(unit);
    if (state === 'owing') units.missing.push(unit);
    else if (state === 'exempt' || state === 'ended') units.exempt.push(unit);
    else {
      units.received.push(unit);
      if (late) units.late.push(unit);
      if (state === 'nil') units.nil.push(unit);
    }
  }
  return units;
}
