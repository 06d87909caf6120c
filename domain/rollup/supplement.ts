import type { UnitId } from '../units/unit';
import { canonicalJson } from './canonical-json';
import type { Rollup } from './rollup';

/** A figure that differs between two versions; null where the version does not hold it. */
export interface FigureChange {
  field: string;
  before: number | null;
  after: number | null;
}

/** What a supplement (bổ sung lần 01) changes against the version before it. */
export interface SupplementDiff {
  figures: readonly FigureChange[];
  units: {
    /** Reports that came in since. */
    arrived: readonly UnitId[];
    /** Counted before, returned since: owing again. */
    returned: readonly UnitId[];
    /** Excused or ended since. */
    exempted: readonly UnitId[];
    /** Obliged since. */
    added: readonly UnitId[];
    /** No longer obliged. */
    removed: readonly UnitId[];
  };
  /** Ids of lists and of headings whose rows or texts differ. */
  lists: readonly string[];
  texts: readonly string[];
  /** False when the two say the same. */
  changed: boolean;
}

/**
 * Compares two versions of a rollup, for the cover of a supplement and for deciding whether one is due.
 * @param previous the version before, usually the confirmed one
 * @example supplementDiff(first, second).units.arrived // ['gialai-2020:huyen-kbang']
 */
export function supplementDiff(previous: Rollup, next: Rollup): SupplementDiff {
  const figures = figureChanges(previous, next);
  const [before, after] = [previous.units, next.units];
  const units = {
    arrived: without(after.received, before.received),
    returned: without(before.received, after.received).filter((unit) => after.missing.includes(unit)),
    exempted: without(after.exempt, before.exempt),
    added: without(after.expected, before.expected),
    removed: without(before.expected, after.expected),
  };
  const lists = changedKeys(previous.lists, next.lists);
  const texts = changedKeys(previous.texts, next.texts);
  const changed =
    canonicalJson([previous.figures, before, previous.lists, previous.texts]) !==
    canonicalJson([next.figures, after, next.lists, next.texts]);
  return { figures, units, lists, texts, changed };
}

function figureChanges(previous: Rollup, next: Rollup): FigureChange[] {
  const before = new Map(previous.figures.map(({ field, value }) => [field, value]));
  const after = new Map(next.figures.map(({ field, value }) => [field, value]));
  const fields = new Set([...after.keys(), ...before.keys()]);
  return [...fields]
    .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

function without(units: readonly UnitId[], others: readonly UnitId[]): UnitId[] {
  const known = new Set(others);
  return units.filter((unit) => !known.has(unit));
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => canonicalJson(before[key] ?? []) !== canonicalJson(after[key] ?? []));
}
