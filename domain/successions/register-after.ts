import { addDays } from '../time/time';
import type { FormerUnit, Register, Unit, UnitId } from '../units/unit';
import type { Succession } from './unit-change';

/**
 * A register after a change of units: ended ones with their last day and successors, new ones in their places of precedence, altered ones
 * with what they were before. Every day before the change reads as it did.
 */
export function registerAfter(register: Register, { effective, ended, added, altered, places }: Succession): Register {
  const until = addDays(effective, -1);
  const ends = new Map(ended.map((one) => [one.unit, one]));
  const alters = new Map(altered.map(({ unit, ...state }) => [unit, state]));
  const behind = new Map<UnitId | null, Unit[]>();
  for (const unit of added) {
    const place = places[unit.id] ?? null;
    behind.set(place, [...(behind.get(place) ?? []), unit]);
  }
  const units = register.units.flatMap((unit): Unit[] => {
    const end = ends.get(unit.id);
    const state = alters.get(unit.id);
    const now: Unit = {
      ...unit,
      ...(state === undefined
        ? {}
        : { related: undefined, ...state, former: [...(unit.former ?? []), formerOf(unit, until)] }),
      ...(end === undefined ? {} : { validTo: until, successors: end.into }),
      ...(end === undefined || end.successor === null || end.into.length === 1 ? {} : { successor: end.successor }),
    };
    return [now, ...(behind.get(unit.id) ?? [])];
  });
  const all = [...units, ...(behind.get(null) ?? [])];
  return { ...register, units: all.map((unit, index) => ({ ...unit, order: index + 1 })) };
}

function formerOf({ name, shortName, type, groups, parents, related }: Unit, until: FormerUnit['until']): FormerUnit {
  return { until, name, shortName, type, groups, parents, ...(related === undefined ? {} : { related }) };
}
