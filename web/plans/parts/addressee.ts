import type { Addressee } from '../../../domain/plan/plan';
import type { UnitId } from '../../../domain/units/unit';
import type { Words } from '../../language/words';

/** Names of a register's units by id. */
export type UnitNames = ReadonlyMap<UnitId, string>;

/** A body that receives reports or that they go through, by its name. */
export function addresseeName(addressee: Addressee, names: UnitNames, w: Words): string {
  return addressee === 'superior' ? w.plans.superior : (names.get(addressee) ?? addressee);
}
