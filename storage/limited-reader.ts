import pg from 'pg';
import type { UnitId } from '../domain/units/unit';
import { runStatement, takeConnection } from './connection';
import type { Queryable } from './database';

/** The role people with a limit are read for; PostgreSQL itself keeps the rest from it (migration 008). */
export const LIMITED_ROLE = 'dung_han_limited';

/** What a person may read, as the rules of PostgreSQL take it; null is no limit. */
export interface Limits {
  plans: readonly string[] | null;
  /** Units whose own reports may be read. */
  units: readonly UnitId[] | null;
  /** Compilers whose rounds may be read as a whole. */
  compilers: readonly UnitId[] | null;
  /** The unit a member reports for: its drafts and its calendar are nobody else's. */
  member: UnitId | null;
}

/**
 * Reads as the limited role, in read-only transactions: role and limits end with them, so that a connection never goes back
 * to the pool with either. Statements that follow each other at once share one; those of the same moment have their own.
 */
export function limitedReader(pool: pg.Pool, limits: Limits): Queryable {
  const begin = openingOf(limits);
  const open: pg.PoolClient[] = [];
  return {
    async rows<T extends object>(sql: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
      const client = open.pop() ?? (await takeConnection(pool));
      try {
        // Sent together. Where the opening fails its transaction is broken, and PostgreSQL answers nothing behind it.
        const opened = begun.has(client) ? null : runStatement(client, begin);
        begun.add(client);
        const [rows] = await Promise.all([runStatement<T>(client, sql, values, name), opened]);
        open.push(client);
        // What reads on does so before this; a page that waits for anything else holds no connection meanwhile.
        setImmediate(() => {
          const place = open.indexOf(client);
          if (place >= 0) void end(open.splice(place, 1)[0]!, 'commit');
        });
        return rows;
      } catch (fault) {
        await end(client, 'rollback');
        throw fault;
      }
    },
  };
}

/** Connections in a transaction of a limited reader. */
const begun = new WeakSet<pg.PoolClient>();

/** A connection that cannot end its transaction is closed instead of going back to the pool. */
async function end(client: pg.PoolClient, how: 'commit' | 'rollback'): Promise<void> {
  begun.delete(client);
  await client.query(how).then(
    () => client.release(),
    (fault: Error) => client.release(fault),
  );
}

/** One message for all of it: no statement waits twice. */
function openingOf({ plans, units, compilers, member }: Limits): string {
  const given = { plans: listOf(plans), units: listOf(units), compilers: listOf(compilers), member: member ?? '' };
  const settings = Object.entries(given).map(
    ([name, value]) => `set_config('dung_han.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `begin read only; set local role ${LIMITED_ROLE}; select ${settings.join(', ')}`;
}

/** @example listOf(['gialai-2025:w23575']) // '{"gialai-2025:w23575"}' */
function listOf(values: readonly string[] | null): string {
  if (values === null) return '*';
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
