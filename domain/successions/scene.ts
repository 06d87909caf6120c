import { unitId } from '../ids';
import { type Message, message } from '../messages/message';
import type { Day } from '../time/time';
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
