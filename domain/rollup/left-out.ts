import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { Rollup } from './rollup';

/** Units that a version does not contain, by reason, in the register's order. */
export interface LeftOut {
  /** Nothing was received. */
  unsent: UnitId[];
  /** Returned, and not sent again yet. */
  returned: UnitId[];
  /** Exempt, or their duty had ended. */
  excused: UnitId[];
}

/**
 * Why a version leaves units out, at the time it was compiled.
 * @param enteredAt when the first version of each unit's report was entered; without units that sent nothing
 * @example leftOut(rollup, entered).returned // ['gialai-2020:so-y-te']
 */
export function leftOut({ at, units }: Pick<Rollup, 'at' | 'units'>, enteredAt: ReadonlyMap<UnitId, Instant>): LeftOut {
  const hadCome = (unit: UnitId): boolean => (enteredAt.get(unit) ?? Number.POSITIVE_INFINITY) <= at;
  return {
    unsent: units.missing.filter((unit) => !hadCome(unit)),
    returned: units.missing.filter(hadCome),
    excused: [...units.exempt],
  };
}
