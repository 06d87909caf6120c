import type { Day } from '../time/time';
import type { Unit, UnitId } from './unit';

/**
 * Whether a unit exists on a day.
 * @example existsOn({ ...kbang, validTo: '2025-06-30' }, '2025-07-01') // false: the district level ended
 */
export function existsOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, day: Day): boolean {
  return (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);
}

/** What of a unit says who stands in its place. */
export type Succeeded = Pick<Unit, 'validFrom' | 'validTo' | 'successors' | 'successor'>;

/** Who took over what a unit owed: the one that is named for it, or its only successor; null where nobody is named. */
export function successorOf({ successor, successors }: Succeeded): UnitId | null {
  return successor ?? (successors.length === 1 ? successors[0]! : null);
}

/**
 * Who stands in the place of a unit on a day: itself while it exists, else its named successor, the successor of that one, and so on.
 * @returns null where nobody is named, or where the one who is named does not exist on that day either
 * @example heirOn('vietnam:d001', units, '2025-07-01') // null: districts ended without a named successor
 */
export function heirOn(unit: UnitId, units: ReadonlyMap<UnitId, Succeeded>, day: Day): UnitId | null {
  const passed = new Set<UnitId>();
  let id: UnitId | null = unit;
  while (id !== null && !passed.has(id)) {
    const found: Succeeded | undefined = units.get(id);
    if (found === undefined) return null;
    if (existsOn(found, day)) return id;
    // A unit that is founded later has not succeeded anybody yet.
    if (found.validTo === null || day <= found.validTo) return null;
    passed.add(id);
    id = successorOf(found);
  }
  return null;
}
