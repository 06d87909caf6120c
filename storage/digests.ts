import type { Instant } from '../domain/time/time';
import { type Transaction, timestamp, type Writer } from './database';
import { isRemindedSql } from './standing';

/** A notice that waits for mail. */
export interface WaitingNotice {
  id: number;
  /** The recipient: contacts with the same address are one person, the first of them by id. */
  person: string;
  slot: Instant;
  urgent: boolean;
}

/** Reads and locks due notices that are in no digest; those locked by another sender are skipped. */
export async function lockWaitingNotices(tx: Transaction, slot: Instant): Promise<WaitingNotice[]> {
  return tx.rows<WaitingNotice>(
    `with people as (select id, bad_since, min(id) over (partition by lower(email)) as person from contacts)
     select n.id, p.person, n.slot, n.urgent from notices n join people p on p.id = n.person
     where n.state = 'waiting' and n.digest is null and (n.urgent or n.slot <= $1) and p.bad_since is null
     order by n.id for update of n skip locked`,
    [timestamp(slot)],
  );
}

/** A digest (thư tổng hợp) to be created: one mail to one person at one slot. */
export interface NewDigest {
  id: string;
  person: string;
  slot: Instant;
  messageId: string;
}

/**
 * Writes the missing digests, to the person's current address.
 * @returns ids of those that still accept notices, locked until the transaction ends. None is added after an attempt:
 *   mail programs show a Message-ID once, so an addition to a repeat might never be read.
 */
export async function openDigests(tx: Transaction, digests: readonly NewDigest[]): Promise<Set<string>> {
  const rows = digests.map(({ slot, ...digest }) => ({ ...digest, slot: timestamp(slot) }));
  await tx.rows(
    `insert into digests (id, person, email, slot, message_id, state)
     select d.id, d.person, c.email, d.slot, d."messageId", 'waiting'
     from jsonb_to_recordset($1) as d(id text, person text, slot timestamptz, "messageId" text)
     join contacts c on c.id = d.person order by d.id collate "C" on conflict do nothing`,
    [JSON.stringify(rows)],
  );
  const open = await tx.rows<{ id: string }>(
    `select id from digests where id = any($1) and state = 'waiting' and attempts = 0
     order by id collate "C" for update`,
    [digests.map(({ id }) => id)],
  );
  return new Set(open.map(({ id }) => id));
}

/** Assigns notices to their digests. */
export async function attachNotices(
  tx: Transaction,
  pairs: readonly { notice: number; digest: string }[],
): Promise<void> {
  if (pairs.length === 0) return;
  await tx.rows(
    `update notices n set digest = p.digest
     from jsonb_to_recordset($1) as p(notice bigint, digest text) where n.id = p.notice`,
    [JSON.stringify(pairs)],
  );
}

/** Postpones notices to a later slot; urgent ones are kept, and the next pass makes a digest for them at once. */
export async function postponeNotices(tx: Transaction, notices: readonly number[], slot: Instant): Promise<void> {
  await tx.rows('update notices set slot = $2 where id = any($1) and not urgent', [notices, timestamp(slot)]);
}

/** A digest that may be sent now, locked until the transaction ends. */
export interface DueDigest {
  person: string;
  slot: Instant;
  messageId: string;
  attempts: number;
  /** The person's current address; null when the contact was removed. */
  email: string | null;
  /** The address is marked bad. */
  bad: boolean;
}

/** Reads and locks a digest that may be sent now; null when another sender has it. */
export async function lockDueDigest(tx: Transaction, id: string): Promise<DueDigest | null> {
  const [row] = await tx.rows<DueDigest>(
    `select d.person, d.slot, d.message_id as "messageId", d.attempts, c.email, c.bad_since is not null as bad
     from digests d left join contacts c on c.id = d.person
     where d.id = $1 and ((d.state = 'waiting' and coalesce(d.retry_at, now()) <= now())
       or (d.state = 'sending' and d.lease_until <= now()))
     for update of d skip locked`,
    [id],
  );
  return row ?? null;
}

/** Claims the notices still in a digest. @returns their ids */
export async function claimNotices(tx: Transaction, digest: string): Promise<number[]> {
  const kept = await tx.rows<{ id: number }>(
    `update notices set state = 'claimed' where digest = $1 and state in ('waiting', 'claimed') returning id`,
    [digest],
  );
  return kept.map(({ id }) => id);
}

/** Releases notices for a later digest. */
export async function releaseNotices(tx: Transaction, digest: string): Promise<void> {
  await tx.rows(
    `update notices set state = 'waiting', digest = null where digest = $1 and state in ('waiting', 'claimed')`,
    [digest],
  );
}

/** Kinds of notices about one report to one person, weakest rung first. */
const RUNG_KINDS = ['open', 'remind', 'overdue', 'escalate', 'repeat'];

/** A notice that must not be sent any more. */
export interface DroppedNotice {
  id: number;
  person: string;
  obligation: string | null;
  step: string;
}

/**
 * Drops notices that must not be sent any more: the report was received, the plan withdrawn, or a stronger rung is
 * sent. Rungs of an earlier date, before an extension or a return, do not count against those of the new date.
 */
export async function dropSettledNotices(tx: Transaction, digest: string): Promise<DroppedNotice[]> {
  return tx.rows<DroppedNotice>(
    `update notices n set state = 'dropped'
     where n.digest = $1 and n.state in ('waiting', 'claimed') and (
       (n.only_if_owing and not exists (
         select from obligations o where o.id = n.obligation and ${isRemindedSql('o')}))
       or exists (select from plans p where p.id = n.plan and p.withdrawn_at is not null)
       or exists (
         select from notices s where s.person = n.person and s.obligation = n.obligation and s.id <> n.id
           and s.state in ('waiting', 'claimed', 'sent', 'held')
           and array_position($2::text[], s.kind) > array_position($2::text[], n.kind)
           and (s.id > n.id or split_part(s.step, '@', 2) = split_part(n.step, '@', 2))))
     returning n.id, n.person, n.obligation, n.step`,
    [digest, RUNG_KINDS],
  );
}

/** Leases a digest to one sender for two minutes of machine time. @param attempt number of the attempt, from 1 */
export async function leaseDigest(tx: Transaction, id: string, attempt: number, email: string): Promise<void> {
  await tx.rows(
    `update digests set state = 'sending', attempts = $2, lease_until = now() + interval '2 minutes', retry_at = null,
       email = $3 where id = $1`,
    [id, attempt, email],
  );
}

/** Ends a locked digest: it is empty, or its address is bad. */
export async function endDigest(tx: Transaction, id: string, state: 'empty' | 'bad-address'): Promise<void> {
  await tx.rows('update digests set state = $2, lease_until = null where id = $1', [id, state]);
}

/**
 * Stores the content of a sent mail, even when the lease was lost, as the mail cannot be recalled.
 * @returns false when it was recorded before
 */
export async function markDigestSent(
  tx: Transaction,
  digest: { id: string; notices: readonly number[] },
  words: { subject: string; html: string; text: string },
  at: Instant,
): Promise<boolean> {
  const recorded = await tx.rows(
    `update digests set state = 'sent', sent_at = $2, subject = $3, html = $4, text = $5, last_error = null,
       lease_until = null, retry_at = null where id = $1 and state <> 'sent' returning id`,
    [digest.id, timestamp(at), words.subject, words.html, words.text],
  );
  if (recorded.length === 0) return false;
  await tx.rows(`update notices set state = 'sent' where id = any($1) and state = 'claimed'`, [digest.notices]);
  return true;
}

/** An attempt to send a digest: a later claim has a higher number. */
interface DigestAttempt {
  id: string;
  attempt: number;
}

/** Schedules a retry of a refused digest. @param waitMs milliseconds of machine time */
export async function retryDigest(
  tx: Transaction,
  { id, attempt }: DigestAttempt,
  waitMs: number,
  error: string,
): Promise<void> {
  await tx.rows(
    `update digests set state = 'waiting', retry_at = now() + $3 * interval '1 millisecond', lease_until = null,
       last_error = $4 where id = $1 and state = 'sending' and attempts = $2`,
    [id, attempt, waitMs, error],
  );
}

/** Ends a digest that cannot be sent. @returns false when another sender has it by now */
export async function failDigest(
  tx: Transaction,
  { id, attempt }: DigestAttempt,
  state: 'gave-up' | 'bad-address',
  error: string,
): Promise<boolean> {
  const rows = await tx.rows(
    `update digests set state = $3, last_error = $4, lease_until = null
     where id = $1 and state = 'sending' and attempts = $2 returning id`,
    [id, attempt, state, error],
  );
  return rows.length === 1;
}

/** Postpones all waiting digests together. @param ms milliseconds of machine time */
export async function postponeDigests(db: Writer, ms: number): Promise<void> {
  await db.rows(
    `update digests set retry_at = now() + $1 * interval '1 millisecond'
     where state = 'waiting' and coalesce(retry_at, now()) < now() + $1 * interval '1 millisecond'`,
    [ms],
  );
}
