import type { UnitId } from '../../domain/units/unit';
import type { Database } from '../../storage/database';
import type { Limits } from '../../storage/limited-reader';
import { secondWallStands } from '../../storage/row-level-security';
import type { WebDependencies } from '../dependencies';
import type { Session } from './session';

/** Reads nothing of any unit: for who has not signed in. */
const NOTHING: Limits = { plans: [], units: [], compilers: [], member: null };

/**
 * What PostgreSQL lets a person read, the second wall behind `authorise`; null without a limit.
 * @example limitsOf({ role: 'unit', unit: 'gialai-2025:w23575', … }) // { units: ['gialai-2025:w23575'], compilers: [], … }
 */
export function limitsOf(session: Pick<Session, 'role' | 'unit' | 'reach'> | null): Limits | null {
  if (session === null) return NOTHING;
  const { role, unit, reach } = session;
  if (role === 'unit') return limitsOfMember(unit!);
  if (reach === null) return null;
  const { plans, units, compiler } = reach;
  const rounds = compiler === null ? { units, compilers: units } : { units: [], compilers: [compiler] };
  return { plans, ...rounds, member: null };
}

/** Its own reports, drafts and calendar, of whatever document. */
export function limitsOfMember(unit: UnitId): Limits {
  return { plans: null, units: [unit], compilers: [], member: unit };
}

/** Seconds of machine time after which a wall that was missing is looked for again. */
const LOOK_AGAIN = 60;

/**
 * Gives each request its database. For a person with a limit every statement by itself reads as the limited role; a
 * transaction is a thing the person does, asked for by `askForReports` or `askForRound` before, and has all rights. Where
 * the role is missing the first wall stands alone, and the log says so.
 */
export function readers(deps: WebDependencies): (limits: Limits | null) => Database {
  let looked: { at: number; stands: Promise<boolean> } | null = null;
  const look = (): Promise<boolean> => {
    if (looked === null || performance.now() - looked.at > LOOK_AGAIN * 1_000) {
      looked = { at: performance.now(), stands: secondWallStands(deps.database) };
      looked.stands.then(
        (stands) => {
          if (stands) looked!.at = Number.POSITIVE_INFINITY;
          else deps.logger?.warn(WALL_MISSING);
        },
        // PostgreSQL is away: nothing is known, and the next read looks again.
        () => {
          looked = null;
        },
      );
    }
    return looked.stands;
  };
  return (limits) => {
    if (limits === null) return deps.database;
    const limited = deps.database.limited(limits);
    return {
      ...deps.database,
      // Not before something is read: pages that read nothing answer while PostgreSQL is away.
      async rows(sql, values, name) {
        return ((await look()) ? limited : deps.database).rows(sql, values, name);
      },
    };
  };
}

/** How the wall stands, for `/readyz`: `on`, `unknown` while PostgreSQL is away, or what is missing. */
export async function wallInWords({ database }: Pick<WebDependencies, 'database'>): Promise<string> {
  const stands = await secondWallStands(database).catch(() => null);
  return stands === null ? 'unknown' : stands ? 'on' : WALL_MISSING;
}

const WALL_MISSING =
  'Row-level security is off: role dung_han_limited is missing or not granted to this database user (docs/operations.md).';
