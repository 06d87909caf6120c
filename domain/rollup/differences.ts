import { splitObligationId } from '../ids';
import type { UnitId } from '../units/unit';
import { canonicalJson } from './canonical-json';
import type { ListRow, Rollup } from './rollup';

/** A figure that is not the same in two versions; null where a version has none. */
export interface ChangedFigure {
  field: string;
  before: number | null;
  after: number | null;
}

/** A text of a unit that is not the same; null where a version has none. */
export interface ChangedText {
  field: string;
  unit: UnitId;
  before: string | null;
  after: string | null;
}

/** The rows of a list that a unit added and took out. */
export interface ChangedRows {
  field: string;
  unit: UnitId;
  added: readonly ListRow['row'][];
  removed: readonly ListRow['row'][];
}

/** What a supplement changes of the version confirmed before it. Units stand in the register's order. */
export interface RollupDifferences {
  units: {
    /** Its report is in the later version only. */
    added: readonly UnitId[];
    /** Its report is not in the later version: returned, or recorded by mistake. */
    removed: readonly UnitId[];
    /** Another version of its report is counted. */
    changed: readonly UnitId[];
    /** Whether it was late is judged otherwise. */
    late: readonly { unit: UnitId; late: boolean }[];
  };
  figures: readonly ChangedFigure[];
  texts: readonly ChangedText[];
  lists: readonly ChangedRows[];
}

/**
 * The differences of two versions of a compiled report, by name: a supplement never changes what was confirmed silently.
 * @param before the version that was confirmed
 * @example rollupDifferences(first, second).figures // [{ field: 'dialogues', before: 35, after: 38 }]
 */
export function rollupDifferences(before: Rollup, after: Rollup): RollupDifferences {
  return {
    units: unitDifferences(before, after),
    figures: figureDifferences(before, after),
    texts: textDifferences(before, after),
    lists: listDifferences(before, after),
  };
}

/** How many differences a list would name; none: there is nothing to confirm. */
export function countDifferences({ units, figures, texts, lists }: RollupDifferences): number {
  const { added, removed, changed, late } = units;
  const ofUnits = added.length + removed.length + changed.length + late.length;
  return ofUnits + figures.length + texts.length + lists.length;
}

function unitDifferences(before: Rollup, after: Rollup): RollupDifferences['units'] {
  const [was, is] = [new Set(before.units.received), new Set(after.units.received)];
  const [old, now] = [reportsOf(before), reportsOf(after)];
  const [lateThen, lateNow] = [new Set(before.units.late), new Set(after.units.late)];
  const both = after.units.received.filter((unit) => was.has(unit));
  return {
    added: after.units.received.filter((unit) => !was.has(unit)),
    removed: before.units.received.filter((unit) => !is.has(unit)),
    changed: both.filter((unit) => old.get(unit) !== now.get(unit)),
    late: both
      .filter((unit) => lateThen.has(unit) !== lateNow.has(unit))
      .map((unit) => ({ unit, late: lateNow.has(unit) })),
  };
}

/** The counted report of each unit, as far as a version says it: by its id, or that there was nothing to report. */
function reportsOf({ figures, texts, lists, units }: Rollup): Map<UnitId, string> {
  const found = new Map<UnitId, string>(units.nil.map((unit) => [unit, 'nil']));
  for (const submission of figures.flatMap(({ from }) => from)) {
    const unit = splitObligationId(submission.slice(0, submission.lastIndexOf('#')))?.unit;
    if (unit !== undefined) found.set(unit, submission);
  }
  const named = [...Object.values(texts), ...Object.values(lists)].flat();
  for (const { unit, submission } of named) found.set(unit, submission);
  return found;
}

function figureDifferences(before: Rollup, after: Rollup): ChangedFigure[] {
  const old = new Map(before.figures.map(({ field, value }) => [field, value]));
  const now = new Map(after.figures.map(({ field, value }) => [field, value]));
  // In the order of the form as it is now; figures that only the earlier version has come last.
  return [...new Set([...now.keys(), ...old.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: now.get(field) ?? null }))
    .filter((figure) => figure.before !== figure.after);
}

function textDifferences(before: Rollup, after: Rollup): ChangedText[] {
  return fieldsOf(before.texts, after.texts).flatMap((field) => {
    const old = new Map(before.texts[field]?.map(({ unit, text }) => [unit, text]));
    const now = new Map(after.texts[field]?.map(({ unit, text }) => [unit, text]));
    return inOrder(after, [...old.keys(), ...now.keys()])
      .map((unit) => ({ field, unit, before: old.get(unit) ?? null, after: now.get(unit) ?? null }))
      .filter((text) => text.before !== text.after);
  });
}

function listDifferences(before: Rollup, after: Rollup): ChangedRows[] {
  return fieldsOf(before.lists, after.lists).flatMap((field) => {
    const [old, now] = [rowsByUnit(before.lists[field]), rowsByUnit(after.lists[field])];
    return inOrder(after, [...old.keys(), ...now.keys()])
      .map((unit) => ({
        field,
        unit,
        added: without(now.get(unit) ?? [], old.get(unit) ?? []),
        removed: without(old.get(unit) ?? [], now.get(unit) ?? []),
      }))
      .filter(({ added, removed }) => added.length + removed.length > 0);
  });
}

function fieldsOf(before: object, after: object): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}

function inOrder({ units }: Rollup, named: readonly UnitId[]): UnitId[] {
  const place = new Map(units.expected.map((unit, index) => [unit, index]));
  const placeOf = (unit: UnitId): number => place.get(unit) ?? Number.MAX_SAFE_INTEGER;
  return [...new Set(named)].sort((a, b) => placeOf(a) - placeOf(b));
}

function rowsByUnit(rows: readonly ListRow[] = []): Map<UnitId, ListRow['row'][]> {
  const found = new Map<UnitId, ListRow['row'][]>();
  for (const { unit, row } of rows) found.set(unit, [...(found.get(unit) ?? []), row]);
  return found;
}

/** Rows that the others lack; of equal rows as many as there are more. */
function without(rows: readonly ListRow['row'][], others: readonly ListRow['row'][]): ListRow['row'][] {
  const left = new Map<string, number>();
  for (const key of others.map(canonicalJson)) left.set(key, (left.get(key) ?? 0) + 1);
  return rows.filter((row) => {
    const key = canonicalJson(row);
    const same = left.get(key) ?? 0;
    left.set(key, same - 1);
    return same <= 0;
  });
}
