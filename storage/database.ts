import pg from 'pg';
import type { Instant } from '../domain/time/time';
import { type Limits, limitedReader } from './limited-reader';
import { transactionQueue } from './transaction-queue';

/** Anything that runs a statement: the pool, or one transaction. */
export interface Queryable {
  /**
   * Runs one statement with `$1`-style parameters and returns its rows.
   * @param name unique for this text: prepares the statement on each connection. For frequent statements whose plan
   *   does not depend on values.
   */
  rows<T extends object>(sql: string, values?: readonly unknown[], name?: string): Promise<T[]>;
}

declare const writes: unique symbol;
declare const locks: unique symbol;

/** Runs a statement that writes by itself; the compiler refuses the reader of a page or a person. */
export interface Writer extends Queryable {
  readonly [writes]: true;
}

/** One transaction: what a lock needs, and a write that belongs with others. */
export interface Transaction extends Writer {
  readonly [locks]: true;
}

/** What a person's act writes through: it reads nothing outside a transaction. */
export interface Transactions {
  /** Runs `work` in one transaction (READ COMMITTED); an error rolls it back. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
}

/** Access to PostgreSQL: reads and writes with all rights. */
export interface Database extends Writer, Transactions {
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

/** Share of the connections that may be in transactions at once; the rest stay free for short reads. */
const TRANSACTION_SHARE = 0.6;
/** How long a caller waits for a connection, or in the queue for a transaction. */
const WAIT_TIMEOUT_MS = 10_000;

/**
 * Opens a pool. Under load transactions queue in order of arrival, and page reads do not wait behind them. Instants are
 * passed as parameters through `timestamp(at)`.
 * @param url `postgres://user:password@host:port/database`
 */
export function connect(url: string, options: { max?: number; applicationName?: string } = {}): Database {
  const { max = 10 } = options;
  const queue = transactionQueue(Math.max(1, Math.floor(max * TRANSACTION_SHARE)), WAIT_TIMEOUT_MS);
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: types as pg.CustomTypesConfig,
    application_name: options.applicationName ?? 'dung-han',
    connectionTimeoutMillis: WAIT_TIMEOUT_MS,
    keepAlive: true,
    // Statements sent on one connection without awaiting are pipelined and answered in order.
    pipeline: true,
  });
  // Without a listener the loss of an idle connection would end the process; the next query reports it.
  pool.on('error', () => undefined);
  return {
    ...(queryable(pool) as Writer),
    transaction: (work) => queue(() => inTransaction(pool, work)),
    locked: (lock, work) => withAdvisoryLock(pool, lock, work),
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

async function inTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // Pipelined with the first statement: saves a round trip while locks are held.
    const begun = client.query('begin');
    begun.catch(() => undefined);
    const value = await work(queryable(client) as Transaction);
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

async function withAdvisoryLock<T>(pool: pg.Pool, lock: number, work: () => Promise<T>): Promise<T> {
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
 * Awaits pipelined statements until all have ended, even when one fails: none may still run on a connection after its
 * transaction.
 * @throws the error of the first that failed
 */
export async function together<T extends readonly unknown[]>(
  work: readonly [...T],
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
