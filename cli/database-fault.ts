import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'EAI_AGAIN']);

/** A table or column is not there: the database was not migrated to this version. */
const NOT_MIGRATED = new Set(['42P01', '42703']);

/**
 * A fault of PostgreSQL that means "not there" or "not ready", as the refusal a person can act on; null for any other.
 * SQLSTATE classes: 08 connection, 28 sign-in, 3D no such database, 53 resources, 57 shutting down.
 */
export function databaseFault(fault: unknown): DungHanError | null {
  if (typeof fault !== 'object' || fault === null) return null;
  const code = codeOf(fault);
  if (NOT_MIGRATED.has(code)) {
    return new DungHanError('SERVICE_UNAVAILABLE', message('command-line.database-old', { code }));
  }
  const lost = /timeout exceeded when trying to connect|Connection terminated/.test(String((fault as Error).message));
  if (!NETWORK.has(code) && !/^(08|28|3D|53|57)...$/.test(code) && !lost) return null;
  return new DungHanError('SERVICE_UNAVAILABLE', message('command-line.database-away', { code }));
}

/** A host with several addresses fails as a bundle; the first fault speaks for it. */
function codeOf(fault: object): string {
  const { code, errors } = fault as { code?: unknown; errors?: readonly { code?: unknown }[] };
  const found = code ?? errors?.[0]?.code;
  return typeof found === 'string' ? found : '';
}
