import { RELATED } from './relation';
import { type Register, TREES, type Unit } from './unit';

/** What of a unit is shown and compared. */
export type UnitField =
  | 'name'
  | 'short'
  | 'officialCode'
  | 'type'
  | 'groups'
  | 'parents'
  | 'related'
  | 'validFrom'
  | 'validTo'
  | 'successors'
  | 'contacts';

/** How a register differs from one that is there. */
export interface RegisterChanges {
  /** The register it is compared with. */
  before: Register;
  /** Code of a unit that was there before → the fields that differ; units without a change are not in it. */
  changed: ReadonlyMap<string, ReadonlySet<UnitField>>;
  /** Codes of units that were not there. */
  added: ReadonlySet<string>;
  /** Units that are not there any more. */
  dropped: readonly Unit[];
}

/**
 * Compares a register with the one in force, unit by unit of the same code; ids of the two registers do not count.
 * @example registerChanges(of2020, of2025).changed.get('so-y-te') // Set { 'name', 'contacts' }
 */
export function registerChanges(before: Register, after: Register): RegisterChanges {
  const earlier = new Map(before.units.map((unit) => [unit.code, unit]));
  const changed = new Map<string, ReadonlySet<UnitField>>();
  const added = new Set<string>();
  for (const unit of after.units) {
    const was = earlier.get(unit.code);
    if (was === undefined) {
      added.add(unit.code);
      continue;
    }
    const fields = changedFields(was, unit);
    if (fields.size > 0) changed.set(unit.code, fields);
  }
  const codes = new Set(after.units.map(({ code }) => code));
  return { before, changed, added, dropped: before.units.filter(({ code }) => !codes.has(code)) };
}

function changedFields(was: Unit, is: Unit): Set<UnitField> {
  const [old, now] = [comparable(was), comparable(is)];
  return new Set((Object.keys(old) as UnitField[]).filter((field) => old[field] !== now[field]));
}

function comparable(unit: Unit): Record<UnitField, string> {
  const own = (id: string) => (id.startsWith(`${unit.register}:`) ? id.slice(unit.register.length + 1) : id);
  return {
    name: unit.name,
    short: unit.shortName,
    officialCode: unit.officialCode ?? unit.code,
    type: unit.type,
    groups: unit.groups.join('|'),
    parents: TREES.map((tree) => {
      const above = unit.parents[tree];
      return above === undefined ? '' : above === null ? '-' : own(above);
    }).join('|'),
    related: RELATED.map((relation) => own(unit.related?.[relation] ?? '')).join('|'),
    validFrom: unit.validFrom ?? '',
    validTo: unit.validTo ?? '',
    successors: unit.successors.map(own).join('|'),
    contacts: unit.contacts
      .map(({ post, name, title, email, phone }) => [post, name, title, email, phone ?? ''].join('\u0000'))
      .sort()
      .join('\u0001'),
  };
}
