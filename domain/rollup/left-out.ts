import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';
import type { Rollup } from './rollup';

/** Units that a version does not contain, each with why, in the register's order. */
export interface LeftOut {
  /** Nothing had come. */
  unsent: UnitId[];
  /** It had come and was returned: left out until it is sent again. */
  returned: UnitId[];
  /** Exempt, or their duty had ended. */
  excused: UnitId[];
}

/**
 * Why a version leaves units out, as it was when the version was compiled.
 * @param enteredAt when the first version of each unit's report was entered; units of which nothing came are not in it
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
