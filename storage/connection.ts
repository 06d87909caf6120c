import type pg from 'pg';
import { refusalOfDatabase } from './database-fault';

/** A pool, or one connection of it. */
type Connection = pg.Pool | pg.ClientBase;

/** Pools and connections that are connected to PostgreSQL itself and not to a pooler. */
const direct = new WeakSet<Connection>();

/**
 * Looks whether a new connection goes to PostgreSQL itself. A pooler (pgbouncer in transaction mode) lends another server
 * connection to each transaction: a statement prepared on one is missing on the next. At the start of a connection
 * it gives a process number of its own, PostgreSQL gives that of the backend.
 */
export async function lookForPooler(pool: pg.Pool, client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const isDirect = rows[0]?.pid === (client as { processID?: number }).processID;
  for (const one of [pool, client]) {
    if (isDirect) direct.add(one);
    else direct.delete(one);
  }
}

/**
 * Runs one statement; behind a pooler without its name, so that nothing is prepared.
 * @throws DungHanError SERVICE_UNAVAILABLE when PostgreSQL is away; PostgreSQL's own error otherwise
 */
export async function runStatement<T extends object>(
  on: Connection,
  sql: string,
  values?: readonly unknown[],
  name?: string,
): Promise<T[]> {
  try {
    const statement = { text: sql, values: values as unknown[], name: direct.has(on) ? name : undefined };
    return (await on.query<T>(statement)).rows;
  } catch (fault) {
    throw refusalOfDatabase(fault);
  }
}

/**
 * Takes a connection of the pool.
 * @throws DungHanError SERVICE_UNAVAILABLE when PostgreSQL is away
 */
export async function takeConnection(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (fault) {
    throw refusalOfDatabase(fault);
  }
}
