import type { Selector } from '../plan/plan';
import type { Day } from '../time/time';
import { existsOn, heirOn } from './existence';
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
 * A unit as it was on a day: its name, type and superior of that time.
 * @example unitOn(sonTra, '2025-06-30').name // 'Phường Thọ Quang'
 */
export function unitOn(unit: Unit, day: Day): Unit {
  const was = unit.former?.find(({ until }) => day <= until);
  if (was === undefined) return unit;
  const { until: _, related, ...state } = was;
  return { ...unit, ...state, related };
}

const pastRegisters = new WeakMap<Register, Map<Day, Register>>();

/** A register as it was on a day: every unit with its name, type and superior of that time; made once for a day. */
export function registerOn(register: Register, day: Day): Register {
  if (!register.units.some(({ former }) => former !== undefined)) return register;
  const days = pastRegisters.get(register) ?? new Map<Day, Register>();
  pastRegisters.set(register, days);
  const known = days.get(day) ?? { ...register, units: register.units.map((unit) => unitOn(unit, day)) };
  days.set(day, known);
  return known;
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
  // A unit that is named in a document and ended: its successor takes its place.
  const named = new Set(selector.units.map((unit) => heirOn(unit, byId, day) ?? unit));
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
