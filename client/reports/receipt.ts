import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { isLate, latenessInJson } from '../../domain/states/lateness';
import { formatInstant, type Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import type { Receipt } from '../contract';

/**
 * An issued receipt by its code (mã tiếp nhận).
 * @throws DungHanError NOT_FOUND
 */
export async function readReceipt(db: Queryable, code: string): Promise<Receipt> {
  const [row] = await db.rows<{
    id: string;
    obligation: string;
    version: number;
    received_at: Instant;
    sha256: string;
    warnings: string[];
    late_from: Instant;
    own: boolean;
    counted_at: Instant;
  }>(
    `select s.id, s.obligation, s.version, s.received_at, s.sha256, s.warnings, o.late_from, o.own, coalesce(o.counted_at, s.counted_at) as counted_at
     from submissions s join obligations o on o.id = s.obligation where s.receipt = $1`,
    [code],
  );
  if (row === undefined) {
    throw new DungHanError('NOT_FOUND', message('refusals.no-receipt', { receipt: code }));
  }
  const files = await db.rows<{ name: string; bytes: number; sha256: string }>(
    'select name, bytes, sha256 from attachments where submission = $1 order by ord',
    [row.id],
  );
  const facts = { state: 'submitted' as const, own: row.own, lateFrom: row.late_from, countedAt: row.counted_at };
  return {
    receipt: code,
    obligation: row.obligation,
    version: row.version,
    receivedAt: formatInstant(row.received_at),
    late: isLate(facts, row.counted_at),
    ...latenessInJson(facts, row.counted_at),
    sha256: row.sha256,
    files,
    warnings: row.warnings,
  };
}

/** The receipt that a form was given already, by its key; null where it was not submitted. */
export async function receiptOfKey(db: Queryable, key: string): Promise<string | null> {
  const [row] = await db.rows<{ receipt: string }>('select receipt from submissions where idempotency_key = $1', [key]);
  return row?.receipt ?? null;
}
