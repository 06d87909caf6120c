import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';

/** What is wrong with a database that could not do what it was asked. */
export interface DatabaseFault {
  /** `away`: it cannot be reached, refuses connections, or broke one off. */
  kind: 'away' | 'not-migrated';
  /** SQLSTATE or the system's error code; '' where there is none. */
  code: string;
}

/** SQLSTATE: 08 connection, 28 sign-in, 3D no such database, 53 resources, 57P going down or coming up, 58 its disk. */
const NOT_SERVING = /^(08...|28...|3D...|53...|57P..|58...)$/;
/** A table or column is missing: the database was not migrated to this version. */
const NOT_MIGRATED: ReadonlySet<string> = new Set(['42P01', '42703']);

/** pgbouncer's words: every statement gets another connection, so there are no transactions. */
const NO_TRANSACTIONS = /statement pooling/;
const SET_POOL_MODE =
  'pgbouncer đang chạy với pool_mode = statement nên không có giao dịch. ' +
  'Hãy đặt pool_mode = transaction (hoặc session) cho cơ sở dữ liệu này, hoặc để DATABASE_URL trỏ thẳng tới PostgreSQL.';

/**
 * An error of `pg` as the rest of the program meets it: a database that is away becomes a refusal, other errors stay. What
 * has no SQLSTATE came from the connection, under any name (ENOTFOUND, EHOSTUNREACH, ECONNRESET, a timeout, TLS):
 * a list of such names is never complete. So this is called only where `pg` is called.
 */
export function refusalOfDatabase(fault: unknown): unknown {
  if (!isError(fault) || fault instanceof DungHanError) return fault;
  if (NO_TRANSACTIONS.test(fault.message)) return new DungHanError('DATABASE_POOLER', SET_POOL_MODE);
  const isAway = isOfServer(fault) ? NOT_SERVING.test(codeOf(fault)) : !isOfProgram(fault);
  if (!isAway) return fault;
  const database: DatabaseFault = { kind: 'away', code: codeOf(fault) };
  return new DungHanError('SERVICE_UNAVAILABLE', message('requests.database-away'), {
    database,
    reason: fault.message,
  });
}

/** What was wrong with the database, by an error of `storage`; null for any other error. */
export function databaseFault(fault: unknown): DatabaseFault | null {
  if (fault instanceof DungHanError) return (fault.details.database as DatabaseFault | undefined) ?? null;
  if (!isError(fault) || !isOfServer(fault) || !NOT_MIGRATED.has(codeOf(fault))) return null;
  return { kind: 'not-migrated', code: codeOf(fault) };
}

/** Judged by its properties: `instanceof` fails for an error of Node from another realm. */
function isError(fault: unknown): fault is Error {
  return typeof fault === 'object' && fault !== null && 'message' in fault;
}

/** An answer of PostgreSQL itself, by its shape: commands that need no database do not load its driver. */
function isOfServer(fault: Error): boolean {
  return 'severity' in fault && codeOf(fault).length === 5;
}

/** A host with several addresses fails with an AggregateError; its first error has the code. */
function codeOf(fault: Error): string {
  const { code, errors } = fault as { code?: unknown; errors?: readonly { code?: unknown }[] };
  const found = code ?? errors?.[0]?.code;
  return typeof found === 'string' ? found : '';
}

/** A mistake in a call, not a broken connection. */
function isOfProgram(fault: Error): boolean {
  return /^(Type|Range|Syntax|Reference)Error$/.test(fault.name);
}
