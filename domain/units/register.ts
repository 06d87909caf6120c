import type { Selector } from '../plan/plan';
import type { Day } from '../time/time';
import type { Register, Tree, Unit, UnitId } from './unit';

const indexes = new WeakMap<Register, ReadonlyMap<UnitId, Unit>>();

/** The units of a register by id; made once per register. */
export function unitsById(register: Register): ReadonlyMap<UnitId, Unit> {
  const known = indexes.get(register);
  if (known) return known;
  const index = new Map(register.units.map((unit) => [unit.id, unit]));
  indexes.set(register, index);
  return index;
}

/** The direct superior (cấp trên trực tiếp) of a unit in one system; null at the top and outside it. */
export function superiorOf(unit: Unit, tree: Tree): UnitId | null {
  return unit.parents[tree] ?? null;
}

/**
 * Whether a unit exists on a day.
 * @example existsOn({ ...kbang, validTo: '2025-06-30' }, '2025-07-01') // false: the district level ended
 */
export function existsOn(unit: Pick<Unit, 'validFrom' | 'validTo'>, day: Day): boolean {
  return (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);
}

function isBelow(unit: Unit, top: UnitId, tree: Tree, byId: ReadonlyMap<UnitId, Unit>): boolean {
  let above = superiorOf(unit, tree);
  while (above !== null && above !== top) {
    const superior = byId.get(above);
    above = superior ? superiorOf(superior, tree) : null;
  }
  return above === top;
}

/**
 * The units of a selector on a day, in the register's order of precedence (never alphabetical).
 * `under` narrows groups and types, or alone means all units below; units named one by one are always in.
 * @param day units that do not exist on this day are left out
 */
export function selectUnits(selector: Selector, register: Register, tree: Tree, day: Day): Unit[] {
  const byId = unitsById(register);
  const named = new Set(selector.units);
  const except = new Set(selector.except.map((exception) => exception.unit));
  const groups = new Set(selector.groups);
  const types = new Set(selector.types);
  const { under } = selector;
  const wholeBranch = under !== null && groups.size === 0 && types.size === 0;
  return register.units.filter((unit) => {
    if (except.has(unit.id) || !existsOn(unit, day)) return false;
    if (named.has(unit.id)) return true;
    const listed = wholeBranch || types.has(unit.type) || unit.groups.some((group) => groups.has(group));
    return listed && (under === null || isBelow(unit, under, tree, byId));
  });
}
