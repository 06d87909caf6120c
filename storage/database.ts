import pg from 'pg';
import type { Instant } from '../domain/time/time';
import { type Limits, limitedReader } from './limited-reader';
import { turns } from './transaction-queue';

/** Anything that runs a statement: the pool, or one transaction. */
export interface Queryable {
  /**
   * Runs one statement with `$1`-style parameters and gives its rows.
   * @param name one for this text alone: each connection then keeps its plan. For the short statements of every request and
   *   every report, whose plan hangs on no value.
   */
  rows<T extends object>(sql: string, values?: readonly unknown[], name?: string): Promise<T[]>;
}

/** What a person's act writes through: it reads nothing outside a transaction. */
export interface Transactions {
  /** Runs `work` in one transaction (READ COMMITTED), with all rights; a throw rolls all of it back. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
}

/** The one door to PostgreSQL: reads and writes with all rights. */
export interface Database extends Queryable, Transactions {
  /** Holds a session-wide lock while `work` runs; others with the same number wait. */
  locked<T>(lock: number, work: () => Promise<T>): Promise<T>;
  /** Reads only what PostgreSQL lets a person with these limits read; needs row-level security (`row-level-security.ts`). */
  limited(limits: Limits): Queryable;
  close(): Promise<void>;
}

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const BIGINT = 20;
const NUMERIC = 1700;

/** `date` stays the text `2020-05-30`; `timestamptz` becomes an Instant; counts become numbers. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === DATE) return (text: string) => text;
    if (oid === TIMESTAMPTZ)
      return (text: string): Instant => Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
    if (oid === BIGINT || oid === NUMERIC) return Number;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** Of the connections so many may be in transactions at once; the rest stay free for short reads. */
const IN_TRANSACTIONS = 0.6;
/** How long somebody waits for a connection, or for a turn in a rush. */
const PATIENCE_MS = 10_000;

/**
 * Opens a pool. In a rush of reports transactions wait for each other in the order in which they came, and pages do not wait
 * behind them. Instants are passed as parameters through `timestamp(at)`.
 * @param url `postgres://user:password@host:port/database`
 */
export function connect(url: string, options: { max?: number; applicationName?: string } = {}): Database {
  const { max = 10 } = options;
  const turn = turns(Math.max(1, Math.floor(max * IN_TRANSACTIONS)), PATIENCE_MS);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: types as pg.CustomTypesConfig,
    application_name: options.applicationName ?? 'dung-han',
    connectionTimeoutMillis: PATIENCE_MS,
    keepAlive: true,
    // Statements given to one connection at the same moment go out at once and are answered in their order.
    pipeline: true,
  });
  // A backend that dies while idle must not end the process; the next query meets the fault itself.
  pool.on('error', () => undefined);
  return {
    rows: queryable(pool).rows,
    transaction: (work) => turn(() => inTransaction(pool, work)),
    locked: (lock, work) => underLock(pool, lock, work),
    limited: (limits) => limitedReader(pool, limits),
    close: () => pool.end(),
  };
}

/** An instant as a parameter of a statement. */
export function timestamp(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function queryable(client: pg.Pool | pg.PoolClient): Queryable {
  return {
    async rows<T extends object>(sql: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
      const result = await client.query<T>({ text: sql, values: values as unknown[], name });
      return result.rows;
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // On its way before the first statement, which goes right behind it: one wait less for everybody who holds a lock.
    const begun = client.query('begin');
    begun.catch(() => undefined);
    const value = await work(queryable(client));
    await begun;
    await client.query('commit');
    return value;
  } catch (fault) {
    await client.query('rollback').catch((rollbackFault: Error) => {
      broken = rollbackFault;
    });
    throw fault;
  } finally {
    client.release(broken);
  }
}

async function underLock<T>(pool: pg.Pool, lock: number, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => undefined);
    client.release();
  }
}

/**
 * Waits for statements that were sent together until the last of them has ended, also when one fails: nothing must still be under
 * way on a connection that has left its transaction.
 * @throws whatever the first of them that failed threw
 */
export async function together<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
