import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { SlotRhythm } from '../domain/calendar/slots';
import type { Instant } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import type { Database, Queryable, Transaction } from '../storage/database';
import {
  claimNotices,
  dropSettledNotices,
  endDigest,
  leaseDigest,
  lockDueDigest,
  releaseNotices,
} from '../storage/digests';
import { earliestSendTime } from './earliest-send-time';

/** Name of the program in the journal. */
export const MAILER = 'Đúng Hạn';

/** A digest leased by one sender until the lease expires. */
export interface ClaimedDigest {
  id: string;
  messageId: string;
  person: string;
  email: string;
  slot: Instant;
  /** Number of this attempt, from 1; a later claim has a higher one. */
  attempt: number;
  /** Ids of the notices still in it. */
  notices: readonly number[];
}

/** Result of a claim. */
export type ClaimResult =
  | { outcome: 'claimed'; digest: ClaimedDigest; dropped: number }
  /** No notice was left: no mail is sent. */
  | { outcome: 'empty'; dropped: number }
  /** Another sender has it, or the address is marked bad. */
  | { outcome: 'gone' };

/** Ids of the digests that may be sent now, oldest slot first. */
export async function dueDigests(
  db: Queryable,
  at: Instant,
  calendar: WorkingCalendar,
  every: SlotRhythm | null,
): Promise<string[]> {
  const due = await db.rows<{ id: string; slot: Instant }>(
    `select id, slot from digests
     where (state = 'waiting' and coalesce(retry_at, now()) <= now()) or (state = 'sending' and lease_until <= now())
     order by slot, id`,
  );
  return due.filter(({ slot }) => earliestSendTime(calendar, slot, at, every) <= at).map(({ id }) => id);
}

/**
 * Takes one digest for two minutes of machine time, so that no other sender touches it, and re-reads its notices in the
 * same transaction: notices about reports no longer owed, held by staff, or superseded by a stronger one are left out.
 * After a crash the lease expires, and the digest is sent again with the same Message-ID.
 */
export async function claimDigest(database: Database, id: string, at: Instant): Promise<ClaimResult> {
  return database.transaction(async (tx) => {
    const row = await lockDueDigest(tx, id);
    if (row === null) return { outcome: 'gone' };
    if (row.email === null || row.bad) {
      await releaseNotices(tx, id);
      await endDigest(tx, id, 'bad-address');
      return { outcome: 'gone' };
    }
    const dropped = await dropSettled(tx, id, at);
    const notices = await claimNotices(tx, id);
    if (notices.length === 0) {
      await endDigest(tx, id, 'empty');
      await writeAudit(tx, { at, who: MAILER, action: 'mail.empty', subject: id, detail: { person: row.person } });
      return { outcome: 'empty', dropped };
    }
    const attempt = row.attempts + 1;
    await leaseDigest(tx, id, attempt, row.email);
    const { person, slot, messageId, email } = row;
    return {
      outcome: 'claimed',
      digest: { id, messageId, person, email, slot, attempt, notices },
      dropped,
    };
  });
}

async function dropSettled(tx: Transaction, digest: string, at: Instant): Promise<number> {
  const dropped = await dropSettledNotices(tx, digest);
  if (dropped.length > 0) {
    const detail = { notices: dropped.map(({ person, obligation, step }) => ({ person, obligation, step })) };
    await writeAudit(tx, { at, who: MAILER, action: 'mail.drop', subject: digest, detail });
  }
  return dropped.length;
}
