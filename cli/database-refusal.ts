import { DungHanError } from '../domain/errors';
import { message } from '../domain/messages/message';
import { databaseFault } from '../storage/database-fault';

/**
 * Turns a PostgreSQL fault that means "not running" or "not ready" into a refusal that says what to do; null for any
 * other.
 */
export function databaseRefusal(fault: unknown): DungHanError | null {
  const found = databaseFault(fault);
  if (found === null) return null;
  const { kind, code } = found;
  const said =
    kind === 'away' ? message('command-line.database-away', { code }) : message('command-line.database-old', { code });
  return new DungHanError('SERVICE_UNAVAILABLE', said);
}
