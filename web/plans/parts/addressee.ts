import { message } from '../../../domain/messages/message';
import type { Addressee } from '../../../domain/plan/plan';
import { isRelation } from '../../../domain/units/relation';
import type { UnitId } from '../../../domain/units/unit';
import type { Words } from '../../language/words';

/** Names of a register's units by id. */
export type UnitNames = ReadonlyMap<UnitId, string>;

/** A body that receives reports or that they go through, by its name. */
export function addresseeName(addressee: Addressee, names: UnitNames, w: Words): string {
  return isRelation(addressee) ? w.say(message(`relations.${addressee}`)) : (names.get(addressee) ?? addressee);
}
