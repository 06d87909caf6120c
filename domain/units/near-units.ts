import type { Register, Unit } from './unit';

/** Most units offered for one that is not in the register. */
const MOST_OFFERED = 3;

/** Units by the keys under which they are looked for; made once for a register. */
const indexes = new WeakMap<Register, ReadonlyMap<string, readonly Unit[]>>();

/**
 * Units of a register that a mistyped code or a name may mean: the same letters without marks, blanks and hyphens, or with
 * one letter more, less, changed or in another place.
 * @param written a code as found in a file, or the name of a unit
 * @example nearUnits('so-noivu', register).map(({ code }) => code) // ['so-noi-vu']
 * @example nearUnits('Sở Nội vụ', register).map(({ code }) => code) // ['so-noi-vu']
 */
export function nearUnits(written: string, register: Register): Unit[] {
  const key = keyOf(written);
  if (key === '' || key.length > 100) return [];
  const index = indexOf(register);
  const found = new Set(index.get(key) ?? []);
  if (found.size === 0) for (const part of shortened(key)) for (const unit of index.get(part) ?? []) found.add(unit);
  return [...found].slice(0, MOST_OFFERED);
}

/** Each unit under the keys of its code and names, and under each of these with one letter left out. */
function indexOf(register: Register): ReadonlyMap<string, readonly Unit[]> {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const index = new Map<string, Unit[]>();
  const add = (key: string, unit: Unit) => {
    const units = index.get(key) ?? [];
    if (!units.includes(unit) && units.length < MOST_OFFERED) index.set(key, [...units, unit]);
  };
  const keys = register.units.map((unit) => new Set([unit.code, unit.name, unit.shortName].map(keyOf)));
  for (const [place, unit] of register.units.entries()) for (const key of keys[place]!) add(key, unit);
  for (const [place, unit] of register.units.entries()) {
    for (const key of keys[place]!) for (const part of shortened(key)) add(part, unit);
  }
  indexes.set(register, index);
  return index;
}

/** A key, and the key without one of its letters; short keys would fit too much. */
function shortened(key: string): string[] {
  if (key.length < 5) return [key];
  return [key, ...Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1))];
}

/** Letters and figures alone, without marks: what remains of a code and of a name alike. */
function keyOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return plain.replace(/[^a-z0-9]/g, '').slice(0, 200);
}
