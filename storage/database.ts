import pg from 'pg';
import type { Instant } from '../domain/time/time';
import { BatchedSocket } from './batched-socket';
import { lookForPooler, runStatement, takeConnection } from './connection';
import { type Limits, limitedReader } from './limited-reader';
import { transactionQueue } from './transaction-queue';

/** Anything that runs a statement: the pool, or one transaction. */
export interface Queryable {
  /**
   * Runs one statement with `$1`-style parameters and returns its rows.
   * @param name unique for this text: prepares the statement on each connection, unless there is a pooler between. For
   *   frequent statements whose plan does not depend on values.
   * @throws DungHanError SERVICE_UNAVAILABLE when PostgreSQL is away, whichever error shows it
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
  /** Reads only what PostgreSQL lets a person with these limits read; needs row-level security (`row-level-security.ts`). */
  limited(limits: Limits): Queryable;
  close(): Promise<void>;
}

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const BIGINT = 20;
const NUMERIC = 1700;

/** `date` stays the text `2020-05-30`; `timestamptz` becomes an Instant; counts become numbers. */
export const ROW_TYPES = {
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
/** The longest statement, activating the largest plan, takes a fraction of this. A connection that died unseen is given up after it. */
const STATEMENT_MS = 120_000;

export interface PoolOptions {
  max?: number;
  applicationName?: string;
  /** Longest wait for one statement in milliseconds, so that a server that does not answer counts as away. */
  statementMs?: number;
}

/**
 * Opens a pool. Under load transactions queue in order of arrival, and page reads do not wait behind them. Instants are
 * passed as parameters through `timestamp(at)`.
 * @param url `postgres://user:password@host:port/database`
 */
export function connect(url: string, options: PoolOptions = {}): Database {
  const { max = 10 } = options;
  const queue = transactionQueue(Math.max(1, Math.floor(max * TRANSACTION_SHARE)), WAIT_TIMEOUT_MS);
  const pool: pg.Pool = new pg.Pool({
    connectionString: url,
    max,
    types: ROW_TYPES as pg.CustomTypesConfig,
    application_name: options.applicationName ?? 'dung-han',
    connectionTimeoutMillis: WAIT_TIMEOUT_MS,
    query_timeout: options.statementMs ?? STATEMENT_MS,
    keepAlive: true,
    // Statements sent on one connection without awaiting are pipelined and answered in order.
    pipeline: true,
    stream: () => new BatchedSocket(),
    onConnect: (client) => lookForPooler(pool, client),
  });
  // Without a listener the loss of a connection, idle or in use, would end the process; the next query reports it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    ...(queryable(pool) as Writer),
    transaction: (work) => queue(() => inTransaction(pool, work)),
    limited: (limits) => limitedReader(pool, limits),
    close: () => pool.end(),
  };
}

/** An instant as a parameter of a statement. */
export function timestamp(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function queryable(on: pg.Pool | pg.PoolClient): Queryable {
  return { rows: (sql, values = [], name) => runStatement(on, sql, values, name) };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await takeConnection(pool);
  let broken: Error | undefined;
  // Pipelined with the first statement: saves a round trip while locks are held.
  const begun = runStatement(client, 'begin');
  begun.catch(() => undefined);
  try {
    const value = await work(queryable(client) as Transaction);
    await begun;
    await runStatement(client, 'commit');
    return value;
  } catch (fault) {
    await client.query('rollback').catch((rollbackFault: Error) => {
      broken = rollbackFault;
    });
    // Where BEGIN failed, the statements after it failed for that reason.
    await begun;
    throw fault;
  } finally {
    client.release(broken);
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
