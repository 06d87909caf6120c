import pg from 'pg';
import { runStatement } from './connection';
import { ROW_TYPES, type Transaction } from './database';
import { refusalOfDatabase } from './database-fault';

/** One connection in one transaction that may run for hours: a backup or a restore. */
export interface SingleConnection {
  client: pg.Client;
  tx: Transaction;
  /** Ends the transaction and the connection. */
  commit(): Promise<void>;
  /** Undoes all of it. */
  abandon(): Promise<void>;
}

/** Texts of values must be the same on every server, whatever its settings; nothing ends a long statement. */
const SETTINGS = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local row_security = off`;

/**
 * @param begin `begin` with its modes
 * @throws DungHanError SERVICE_UNAVAILABLE when PostgreSQL is away
 */
export async function openSingleConnection(url: string, begin: string, name: string): Promise<SingleConnection> {
  const client = new pg.Client({
    connectionString: url,
    types: ROW_TYPES as pg.CustomTypesConfig,
    application_name: name,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // Its loss is reported by the statement that runs.
  client.on('error', () => undefined);
  await client.connect().catch((fault) => {
    throw refusalOfDatabase(fault);
  });
  const tx = { rows: (sql, values = []) => runStatement(client, sql, values) } as Transaction;
  const end = async (statement: string) => {
    try {
      await tx.rows(statement);
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  try {
    await tx.rows(begin);
    await tx.rows(SETTINGS);
  } catch (fault) {
    await client.end().catch(() => undefined);
    throw fault;
  }
  return { client, tx, commit: () => end('commit'), abandon: () => end('rollback').catch(() => undefined) };
}
