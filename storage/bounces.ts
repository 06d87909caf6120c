import type { BounceAction } from '../domain/notices/bounce';
import type { RefusalSubject } from '../domain/notices/refusal-subject';
import type { Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp, type Writer } from './database';

/** A sent mail that a bounce may be about. */
export interface BouncedDigest {
  id: string;
  /** Contact id of its reader. */
  person: string;
  /** Address it was sent to. */
  email: string;
  sentAt: Instant;
}

/** Reads and locks the sent mail with a Message-ID; null when none of ours has it. */
export async function lockSentDigest(tx: Transaction, messageId: string): Promise<BouncedDigest | null> {
  const [row] = await tx.rows<BouncedDigest>(
    `select id, person, email, sent_at as "sentAt" from digests
     where message_id = $1 and state = 'sent' and sent_at is not null for update`,
    [messageId],
  );
  return row ?? null;
}

/** A bounce that is kept. */
export interface NewBounce {
  hash: string;
  digest: string;
  address: string;
  action: Extract<BounceAction, 'failed' | 'delayed'>;
  concerns: RefusalSubject;
  answer: string;
  marked: boolean;
  enteredBy: string;
  at: Instant;
}

/** Keeps a bounce. @returns false when the same mail was entered before */
export async function insertBounce(tx: Transaction, bounce: NewBounce): Promise<boolean> {
  const { hash, digest, address, action, concerns, answer, marked, enteredBy, at } = bounce;
  const rows = await tx.rows(
    `insert into bounces (hash, digest, address, action, concerns, answer, marked, entered_by, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    [hash, digest, address, action, concerns, answer, marked, enteredBy, timestamp(at)],
  );
  return rows.length === 1;
}

/** Whether a mail was entered before. */
export async function isBounceKnown(db: Queryable, hash: string): Promise<boolean> {
  return (await db.rows('select from bounces where hash = $1', [hash])).length > 0;
}

/** Whether the mail came back before: its notices have their second way already. */
export async function hasFailedBefore(tx: Transaction, digest: string): Promise<boolean> {
  return (await tx.rows(`select from bounces where digest = $1 and action = 'failed' limit 1`, [digest])).length > 0;
}

/**
 * Whether staff stored the address after an instant: what bounced before says nothing of it.
 */
export async function isAddressCheckedSince(tx: Transaction, email: string, since: Instant): Promise<boolean> {
  const rows = await tx.rows(
    'select from contacts where lower(email) = lower($1) and address_checked_at > $2 limit 1',
    [email, timestamp(since)],
  );
  return rows.length > 0;
}

/** How often mails to an address came back because its mailbox was full, since an instant. */
export async function countFullMailbox(tx: Transaction, email: string, since: Instant): Promise<number> {
  const [row] = await tx.rows<{ count: number }>(
    `select count(*) as count from bounces where address = lower($1) and concerns = 'mailbox-full' and at >= $2`,
    [email, timestamp(since)],
  );
  return row!.count;
}

/**
 * Lets the notices of a mail that came back leave once more, in a slot of their own: for whoever reads them now, and only while they are
 * still owed. The weekly overview is not repeated.
 * @returns how many
 */
export async function sendAgain(tx: Transaction, digest: string, slot: Instant): Promise<number> {
  const rows = await tx.rows(
    `update notices set state = 'waiting', digest = null, slot = $2
     where digest = $1 and state = 'sent' and kind <> 'weekly' returning id`,
    [digest, timestamp(slot)],
  );
  return rows.length;
}

/** How the mailbox of the sender is read. */
export interface BounceMailbox {
  readAt: Instant | null;
  failingSince: Instant | null;
  fault: string | null;
}

/** When the mailbox was read last, and since when it cannot be. */
export async function readBounceMailboxState(db: Queryable): Promise<BounceMailbox> {
  const [row] = await db.rows<BounceMailbox>(
    'select read_at as "readAt", failing_since as "failingSince", fault from bounce_mailbox',
  );
  return row!;
}

/** Keeps when the mailbox was read, or since when it cannot be. @param fault null: it was read */
export async function keepBounceMailboxState(db: Writer, at: Instant, fault: string | null): Promise<void> {
  await db.rows(
    `update bounce_mailbox set read_at = case when $2::text is null then $1 else read_at end,
       failing_since = case when $2::text is null then null else coalesce(failing_since, $1) end, fault = $2`,
    [timestamp(at), fault],
  );
}
