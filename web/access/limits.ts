import type { UnitId } from '../../domain/units/unit';
import type { Queryable } from '../../storage/database';
import type { Limits } from '../../storage/limited-reader';
import { isRowLevelSecurityOn } from '../../storage/row-level-security';
import type { DatabaseDependencies } from '../dependencies';
import { compilersOf } from './reach';
import type { Session } from './session';

/** Reads nothing of any unit: for who has not signed in. */
const NOTHING: Limits = { plans: [], units: [], compilers: [], member: null };

/**
 * What PostgreSQL lets a person read, by row-level security behind `authorise`; null without a limit.
 * @example limitsOf({ role: 'unit', unit: 'gialai-2025:w23575', … }) // { units: ['gialai-2025:w23575'], compilers: [], … }
 */
export function limitsOf(session: Pick<Session, 'role' | 'unit' | 'reach'> | null): Limits | null {
  if (session === null) return NOTHING;
  const { role, unit, reach } = session;
  if (role === 'unit') return limitsOfMember(unit!);
  if (reach === null) return null;
  const { plans, units } = reach;
  const compilers = compilersOf(reach);
  // A compiler also reads its own report one level up, which its compiled report became.
  const rounds = compilers === null ? { units, compilers: units } : { units: compilers, compilers };
  return { plans, ...rounds, member: null };
}

/** Its own reports, drafts and calendar, of whatever document. */
export function limitsOfMember(unit: UnitId): Limits {
  return { plans: null, units: [unit], compilers: [], member: unit };
}

/** Seconds of machine time after which row-level security that was off is looked for again. */
const LOOK_AGAIN = 60;

/**
 * Gives each request its reader: for a person with a limit it reads as the limited role. Where the role is missing only
 * `authorise` protects, and the log says so.
 */
export function readers(deps: DatabaseDependencies): (limits: Limits | null) => Queryable {
  let looked: { at: number; on: Promise<boolean> } | null = null;
  const look = (): Promise<boolean> => {
    if (looked === null || performance.now() - looked.at > LOOK_AGAIN * 1_000) {
      looked = { at: performance.now(), on: isRowLevelSecurityOn(deps.database) };
      looked.on.then(
        (on) => {
          if (on) looked!.at = Number.POSITIVE_INFINITY;
          else deps.logger?.warn(ROW_LEVEL_SECURITY_OFF);
        },
        // PostgreSQL is away: nothing is known, and the next read looks again.
        () => {
          looked = null;
        },
      );
    }
    return looked.on;
  };
  return (limits) => {
    if (limits === null) return { rows: deps.database.rows };
    const limited = deps.database.limited(limits);
    return {
      // Not before something is read: pages that read nothing answer while PostgreSQL is away.
      async rows(sql, values, name) {
        return ((await look()) ? limited : deps.database).rows(sql, values, name);
      },
    };
  };
}

/** Whether row-level security is on, for `/readyz`: `on`, `unknown` while PostgreSQL is away, or what is missing. */
export async function rowLevelSecurityStatus({ database }: Pick<DatabaseDependencies, 'database'>): Promise<string> {
  const on = await isRowLevelSecurityOn(database).catch(() => null);
  return on === null ? 'unknown' : on ? 'on' : ROW_LEVEL_SECURITY_OFF;
}

const ROW_LEVEL_SECURITY_OFF =
  'Row-level security is off: role dung_han_limited is missing or not granted to this database user (docs/operations.md).';
