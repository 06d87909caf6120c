import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { SlotRhythm } from '../domain/calendar/slots';
import type { Instant } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import type { Database, Queryable, Transaction } from '../storage/database';
import {
  type DueDigest,
  dropSettledNotices,
  endDigests,
  leaseDigests,
  lockDueDigests,
  readDueDigests,
  releaseNotices,
} from '../storage/digests';
import { earliestSendTime } from './earliest-send-time';

/** Name of the program in the journal. */
export const MAILER = 'Đúng Hạn';

/** A digest leased by one sender while it runs. */
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

/** Result of a claim; digests in none of these belong to another sender, or their address is marked bad. */
export interface ClaimResult {
  claimed: readonly ClaimedDigest[];
  /** Digests without notices left: no mail is sent. */
  empty: number;
  /** Notices dropped because the report is no longer owed. */
  dropped: number;
}

/** Ids of the digests that may be sent now: those never refused first, then by slot. */
export async function dueDigests(
  db: Queryable,
  at: Instant,
  calendar: WorkingCalendar,
  every: SlotRhythm | null,
): Promise<string[]> {
  const due = await readDueDigests(db);
  return due.filter(({ slot }) => earliestSendTime(calendar, slot, at, every) <= at).map(({ id }) => id);
}

/**
 * Takes digests, so that no other sender touches them, and re-reads their notices in the same transaction: notices about
 * reports no longer owed, held by staff, or superseded by a stronger one are left out. After a crash the leases expire,
 * and the digests are sent again with the same Message-IDs.
 */
export async function claimDigests(database: Database, ids: readonly string[], at: Instant): Promise<ClaimResult> {
  return database.transaction(async (tx) => {
    const due = await lockDueDigests(tx, ids, at);
    // Their notices go into a new digest, for whoever reads them now; they wait where nobody does.
    const gone = due.filter(({ email, bad, moved }) => email === null || bad || moved);
    await releaseNotices(tx, idsOf(gone));
    await endDigests(tx, idsOf(gone.filter(({ bad }) => bad)), 'bad-address');
    await endDigests(tx, idsOf(gone.filter(({ bad }) => !bad)), 'empty');
    const open = due.filter((digest) => !gone.includes(digest));
    if (open.length === 0) return { claimed: [], empty: 0, dropped: 0 };
    const openIds = open.map(({ id }) => id);
    const dropped = await dropSettled(tx, openIds, at);
    const notices = Map.groupBy(await leaseDigests(tx, openIds), ({ digest }) => digest);
    const full = open.filter(({ id }) => notices.has(id));
    const empty = open.filter(({ id }) => !notices.has(id));
    await endEmpty(tx, empty, at);
    const claimed = full.map(({ attempts, email, bad, moved, ...digest }) => ({
      ...digest,
      email: email!,
      attempt: attempts + 1,
      notices: notices.get(digest.id)!.map(({ id }) => id),
    }));
    return { claimed, empty: empty.length, dropped };
  });
}

function idsOf(digests: readonly DueDigest[]): string[] {
  return digests.map(({ id }) => id);
}

async function dropSettled(tx: Transaction, digests: readonly string[], at: Instant): Promise<number> {
  const dropped = await dropSettledNotices(tx, digests);
  for (const [digest, notices] of Map.groupBy(dropped, (notice) => notice.digest)) {
    const detail = { notices: notices.map(({ person, obligation, step }) => ({ person, obligation, step })) };
    await writeAudit(tx, { at, who: MAILER, action: 'mail.drop', subject: digest, detail });
  }
  return dropped.length;
}

async function endEmpty(tx: Transaction, empty: readonly DueDigest[], at: Instant): Promise<void> {
  await endDigests(
    tx,
    empty.map(({ id }) => id),
    'empty',
  );
  for (const { id, person } of empty)
    await writeAudit(tx, { at, who: MAILER, action: 'mail.empty', subject: id, detail: { person } });
}
