import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp, type Writer } from './database';

/** Why the mail server takes no mail: it refuses the sender (or what we send), or it cannot be reached. */
export type MailStopReason = 'refused' | 'away';

/** A mail server that takes no mail. */
export interface MailStop {
  /** Business time. */
  since: Instant;
  by: MailStopReason;
  /** Its answer, or the error of the connection. */
  answer: string;
}

/** Since when the mail server takes no mail, and why; null while it does. */
export async function readMailStop(db: Queryable): Promise<MailStop | null> {
  const [row] = await db.rows<MailStop>(
    `select stopped_since as since, stopped_by as by, coalesce(answer, '') as answer from mail_service
     where stopped_since is not null`,
  );
  return row ?? null;
}

/**
 * Records that the server takes no mail; the first such instant is kept.
 * @returns whether it took mail before
 */
export async function recordMailStop(
  db: Writer,
  stop: { by: MailStopReason; answer: string; at: Instant },
): Promise<boolean> {
  const [row] = await db.rows<{ took: boolean }>(
    `with before as (select stopped_since from mail_service for update)
     update mail_service set stopped_since = coalesce(mail_service.stopped_since, $1), stopped_by = $2, answer = $3
     from before returning before.stopped_since is null as took`,
    [timestamp(stop.at), stop.by, stop.answer],
  );
  return row!.took;
}

/** The server took a mail: it works, and refusals before it were not of the sender. Written once a second at most. */
export const MAIL_TAKEN = `update mail_service set stopped_since = null, stopped_by = null, answer = null,
  accepted_at = now(), row_key = null, row_length = 0, row_since = null
  where stopped_since is not null or row_length > 0 or coalesce(accepted_at, '-infinity') < now() - interval '1 second'`;

/** Records that the server took a mail that is no digest. @returns whether it took none before */
export async function recordMailTaken(db: Writer): Promise<boolean> {
  const stop = await readMailStop(db);
  await db.rows(MAIL_TAKEN);
  return stop !== null;
}

/**
 * Counts the same refusal of addresses in a row, with no mail taken in between.
 * @param key the same for the same refusal
 * @returns its length, and the business time of its first refusal
 */
export async function countRefusal(
  tx: Transaction,
  key: string,
  at: Instant,
): Promise<{ length: number; since: Instant }> {
  const [row] = await tx.rows<{ length: number; since: Instant }>(
    `update mail_service set row_length = case when row_key = $1 then row_length + 1 else 1 end,
       row_since = case when row_key = $1 then row_since else $2 end, row_key = $1
     returning row_length as length, row_since as since`,
    [key, timestamp(at)],
  );
  return row!;
}
