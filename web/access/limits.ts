import type { UnitId } from '../../domain/units/unit';
import type { Database } from '../../storage/database';
import type { Limits } from '../../storage/limited-reader';
import { isRowLevelSecurityOn } from '../../storage/row-level-security';
import type { WebDependencies } from '../dependencies';
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
  const { plans, units, compiler } = reach;
  const rounds = compiler === null ? { units, compilers: units } : { units: [], compilers: [compiler] };
  return { plans, ...rounds, member: null };
}

/** Its own reports, drafts and calendar, of whatever document. */
export function limitsOfMember(unit: UnitId): Limits {
  return { plans: null, units: [unit], compilers: [], member: unit };
}

/** Seconds of machine time after which row-level security that was off is looked for again. */
const LOOK_AGAIN = 60;

/**
 * Gives each request its database. For a person with a limit every statement by itself reads as the limited role; a
 * transaction is a thing the person does, asked for by `askForReports` or `askForRound` before, and has all rights. Where
 * the role is missing only `authorise` protects, and the log says so.
 */
export function readers(deps: WebDependencies): (limits: Limits | null) => Database {
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

/** Whether row-level security is on, for `/readyz`: `on`, `unknown` while PostgreSQL is away, or what is missing. */
export async function rowLevelSecurityStatus({ database }: Pick<WebDependencies, 'database'>): Promise<string> {
  const on = await isRowLevelSecurityOn(database).catch(() => null);
  return on === null ? 'unknown' : on ? 'on' : ROW_LEVEL_SECURITY_OFF;
}

const ROW_LEVEL_SECURITY_OFF =
  'Row-level security is off: role dung_han_limited is missing or not granted to this database user (docs/operations.md).';
