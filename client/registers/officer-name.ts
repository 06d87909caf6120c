import { unitsById } from '../../domain/units/register';
import type { Register, UnitId } from '../../domain/units/unit';

/** A unit's officer as the audit names a person; the unit itself where the register names no officer. */
export function officerName(register: Register, id: UnitId): string {
  const unit = unitsById(register).get(id);
  return unit?.contacts.find(({ post }) => post === 'officer')?.name ?? unit?.name ?? id;
}
