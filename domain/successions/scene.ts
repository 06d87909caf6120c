import { unitId } from '../ids';
import { type Message, message } from '../messages/message';
import type { Day } from '../time/time';
import { RELATED, type Related } from '../units/relation';
import type { Register, Unit, UnitId } from '../units/unit';
import { codeIn } from '../units/unit-code';
import type { SuccessorRow } from './successor-table';

/** The units of a register as a table of successors finds them: those that exist on the last day before the change. */
export interface Scene {
  register: Register;
  effective: Day;
  /** By code, and by the code other offices gave. */
  byCode: ReadonlyMap<string, Unit>;
  ending: ReadonlySet<UnitId>;
  rows: readonly SuccessorRow[];
  fault(row: SuccessorRow | null, column: string, code: string, said: Message): void;
}

/** A superior that is written: a unit that exists from the day on; `null` where it is not. */
export function superiorIn(
  { fault }: Pick<Scene, 'fault'>,
  row: SuccessorRow,
  column: string,
  written: string | null,
  idOf: (code: string) => UnitId | null,
): UnitId | null {
  if (written === null) return null;
  const id = idOf(written);
  if (id === null) fault(row, column, 'UNIT_UNKNOWN', message('successions.superior-unknown', { code: written }));
  return id;
}

/** @example codeOfNew(register, 'w00004', '2025-07-01') // 'w00004-2025-07-01': another unit had this code */
export function codeOfNew({ id, units }: Register, written: string, effective: Day): string {
  const code = codeIn(written);
  return units.some((unit) => unit.id === unitId(id, code)) ? `${code}-${effective}` : code;
}

/**
 * The bodies of the same level and branch from the day on: as the rows write them, else as they were. In the place of one that ends
 * stands its successor, like everywhere (`heirOn`).
 */
export function relatedOf(
  scene: Pick<Scene, 'fault'>,
  rows: readonly SuccessorRow[],
  before: Unit['related'],
  idOf: (code: string) => UnitId | null,
): Pick<Unit, 'related'> {
  const found: Partial<Record<Related, UnitId>> = { ...before };
  for (const relation of RELATED) {
    const row = rows.find(({ related }) => related?.[relation] !== undefined);
    if (row === undefined) continue;
    const body = superiorIn(scene, row, `new_${relation.replace('-', '_')}`, row.related![relation]!, idOf);
    if (body === null) delete found[relation];
    else found[relation] = body;
  }
  return Object.keys(found).length === 0 ? {} : { related: found };
}
