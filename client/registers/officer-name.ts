import { unitsById } from '../../domain/units/register';
import type { Register, UnitId } from '../../domain/units/unit';

/** The officer a register names at a unit, as the journal writes a person; the unit itself where it names nobody. */
export function officerName(register: Register, id: UnitId): string {
  const unit = unitsById(register).get(id);
  return unit?.contacts.find(({ post }) => post === 'officer')?.name ?? unit?.name ?? id;
}
