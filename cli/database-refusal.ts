import { DungHanError } from '../domain/errors';
import { databaseFault } from '../storage/database-fault';

/**
 * Turns a PostgreSQL fault that means "not running" or "not ready" into a refusal that says what to do; null for any
 * other.
 */
export function databaseRefusal(fault: unknown): DungHanError | null {
  const found = databaseFault(fault);
  if (found === null) return null;
  const message =
    found.kind === 'not-migrated'
      ? `Cơ sở dữ liệu chưa được đưa lên phiên bản này (${found.code}). Hãy chạy: npm run migrate`
      : `Cơ sở dữ liệu không trả lời (${found.code || 'hết thời gian chờ'}). Hãy chạy npm start, hoặc kiểm tra DATABASE_URL.`;
  return new DungHanError('SERVICE_UNAVAILABLE', message);
}
