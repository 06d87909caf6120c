import type { NoticeKind } from '../domain/notices/notice';
import { dayOf, type Instant } from '../domain/time/time';
import { type Queryable, type Transaction, timestamp, type Writer } from './database';
import { personSql, readerSql } from './mail-readers';
import { MAY_MAIL_SQL } from './restorations';
import { askedLateFromSql, isRemindedSql } from './standing';

/** A notice that waits for mail. */
export interface WaitingNotice {
  id: number;
  /** Who reads it (`mailReader`): contacts with the same address are one person, the first of them by id. */
  person: string;
  kind: NoticeKind;
  slot: Instant;
  urgent: boolean;
  /** The first late instant of its report, or of the day by which a returned one is asked for again; null of others. */
  lateFrom: Instant | null;
  /** The person has chosen one mail a day. */
  onceADay: boolean;
}

/** Reads and locks due notices that are in no digest and that somebody reads; those locked by another sender are skipped. */
export async function lockWaitingNotices(tx: Transaction, slot: Instant, at: Instant): Promise<WaitingNotice[]> {
  return tx.rows<WaitingNotice>(
    `select w.id, w.person, w.kind, w.slot, w.urgent, w."lateFrom",
       coalesce((select m.once_a_day from contacts k join mail_choices m on m.address = lower(k.email)
         where k.id = w.person), false) as "onceADay"
     from (select n.id, ${personSql(readerSql('c', 'n.kind', '$2::date'), '$2::date')} as person, n.kind, n.slot, n.urgent,
         (select coalesce(${askedLateFromSql('o')}, o.late_from) from obligations o where o.id = n.obligation) as "lateFrom"
       from notices n join contacts c on c.id = n.person
       where n.state = 'waiting' and n.digest is null and (n.urgent or n.slot <= $1) and ${MAY_MAIL_SQL}
       order by n.id for update of n skip locked) w
     where w.person is not null order by w.id`,
    [timestamp(slot), dayOf(at)],
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

/**
 * How long a claimed digest is reserved, in seconds of machine time. Its sender renews this while it runs; after a crash
 * another sender takes the digest over when it has passed.
 */
const LEASE_SECONDS = 20;
/** How often a sender renews its leases, in milliseconds. */
export const RENEW_MS = 5_000;

/** Digests that may be sent now: waiting, or of a sender that was killed; none while mails are held after a restore. */
const IS_DUE = `(((d.state = 'waiting' and coalesce(d.retry_at, now()) <= now())
  or (d.state = 'sending' and d.lease_until <= now())) and ${MAY_MAIL_SQL})`;

/** The digests whose waits have ended, those never refused first: one that is refused again must not hold up others. */
export async function readDueDigests(db: Queryable): Promise<{ id: string; slot: Instant }[]> {
  return db.rows(
    `select d.id, d.slot from digests d where ${IS_DUE}
     order by d.doubted_at is not null, d.last_error is not null, d.slot, d.id`,
  );
}

/** A digest that may be sent now, locked until the transaction ends. */
export interface DueDigest {
  id: string;
  person: string;
  slot: Instant;
  messageId: string;
  attempts: number;
  /** The person's current address; null when the contact was removed. */
  email: string | null;
  /** The address is marked bad. */
  bad: boolean;
  /** Somebody else reads one of its notices by now: the person left the post, is away, or its address is bad. */
  moved: boolean;
}

/** Reads and locks those of the digests that may be sent now and that no other sender has. */
export async function lockDueDigests(tx: Transaction, ids: readonly string[], at: Instant): Promise<DueDigest[]> {
  return tx.rows<DueDigest>(
    `select d.id, d.person, d.slot, d.message_id as "messageId", d.attempts, c.email, c.bad_since is not null as bad,
       exists (select from notices n join contacts k on k.id = n.person
         where n.digest = d.id and n.state in ('waiting', 'claimed')
           and ${personSql(readerSql('k', 'n.kind', '$2::date'), '$2::date')} is distinct from d.person) as moved
     from digests d left join contacts c on c.id = d.person
     where d.id = any($1) and ${IS_DUE} order by d.id collate "C" for update of d skip locked`,
    [ids, dayOf(at)],
  );
}

/**
 * Leases locked digests to one sender, each with the next attempt, to the persons' current addresses, and claims the
 * notices still in them. A digest without notices is not leased.
 * @returns the claimed notices
 */
export async function leaseDigests(
  tx: Transaction,
  digests: readonly string[],
): Promise<{ id: number; digest: string }[]> {
  return tx.rows(
    `with claimed as (update notices set state = 'claimed' where digest = any($1) and state in ('waiting', 'claimed')
       returning id, digest),
     leased as (update digests d set state = 'sending', attempts = d.attempts + 1, retry_at = null, email = c.email,
       lease_until = now() + interval '${LEASE_SECONDS} seconds'
       from contacts c where d.id in (select digest from claimed) and c.id = d.person)
     select id, digest from claimed`,
    [digests],
    'lease-digests',
  );
}

/** Releases the notices of digests for later ones. */
export async function releaseNotices(tx: Transaction, digests: readonly string[]): Promise<void> {
  if (digests.length === 0) return;
  await tx.rows(
    `update notices set state = 'waiting', digest = null where digest = any($1) and state in ('waiting', 'claimed')`,
    [digests],
  );
}

/** Kinds of notices about one report to one person, weakest rung first. */
const RUNG_KINDS = ['open', 'remind', 'overdue', 'escalate', 'repeat'];

/** Notice `s`, of the sent digest `d`, told the reader of digest `own` what `n` says. */
const IS_SAME = `s.step = n.step and s.kind = n.kind and s.id <> n.id and s.state = 'sent' and d.person = own.person`;

/** A notice that must not be sent any more. */
export interface DroppedNotice {
  id: number;
  digest: string;
  person: string;
  obligation: string | null;
  step: string;
}

/**
 * Drops notices that must not be sent any more: the report was received, the plan withdrawn (which the units are told), a stronger rung is sent, the reader was told the same in another
 * post or in the place of another contact, or the head was asked to sign a letter by the mail of the escalation. Rungs of an earlier date, before an extension or a return, do not count against those of the new date.
 */
export async function dropSettledNotices(tx: Transaction, digests: readonly string[]): Promise<DroppedNotice[]> {
  return tx.rows<DroppedNotice>(
    `update notices n set state = 'dropped'
     where n.digest = any($1) and n.state in ('waiting', 'claimed') and (
       (n.only_if_owing and not exists (
         select from obligations o where o.id = n.obligation and ${isRemindedSql('o')}))
       or (n.kind not in ('end', 'amend-round') and exists (select from plans p where p.id = n.plan and p.withdrawn_at is not null))
       or (n.urgent and n.kind = 'letter' and exists (
         select from notices s where s.person = n.person and s.collection = n.collection and s.kind = 'escalate-compiler'
           and s.state = 'sent' and split_part(s.step, ':', 2) = split_part(n.step, ':', 2)))
       or exists (
         select from notices s join digests d on d.id = s.digest join digests own on own.id = n.digest
         where s.obligation = n.obligation and ${IS_SAME})
       or (n.obligation is null and exists (
         select from notices s join digests d on d.id = s.digest join digests own on own.id = n.digest
         where s.collection = n.collection and s.obligation is null and ${IS_SAME}))
       or exists (
         select from notices s where s.person = n.person and s.obligation = n.obligation and s.id <> n.id
           and s.state in ('waiting', 'claimed', 'sent', 'held')
           and array_position($2::text[], s.kind) > array_position($2::text[], n.kind)
           and (s.id > n.id or split_part(s.step, '@', 2) = split_part(n.step, '@', 2))))
     returning n.id, n.digest, n.person, n.obligation, n.step`,
    [digests, RUNG_KINDS],
  );
}

/** An attempt to send a digest: a later claim has a higher number. */
export interface DigestAttempt {
  id: string;
  /** From 1. */
  attempt: number;
}

/** Keeps the digests of a running sender reserved. */
export async function renewLeases(db: Writer, attempts: readonly DigestAttempt[]): Promise<void> {
  await db.rows(
    `update digests d set lease_until = now() + interval '${LEASE_SECONDS} seconds'
     from unnest($1::text[], $2::integer[]) as a(id, attempt)
     where d.id = a.id and d.attempts = a.attempt and d.state = 'sending'`,
    [attempts.map(({ id }) => id), attempts.map(({ attempt }) => attempt)],
  );
}

/** Gives back claimed digests that were not tried; the attempt does not count. */
export async function returnDigests(db: Writer, attempts: readonly DigestAttempt[]): Promise<void> {
  await db.rows(
    `update digests d set state = 'waiting', attempts = d.attempts - 1, lease_until = null
     from unnest($1::text[], $2::integer[]) as a(id, attempt)
     where d.id = a.id and d.attempts = a.attempt and d.state = 'sending'`,
    [attempts.map(({ id }) => id), attempts.map(({ attempt }) => attempt)],
  );
}

/** Ends locked digests: they are empty, or their address is bad. */
export async function endDigests(
  tx: Transaction,
  ids: readonly string[],
  state: 'empty' | 'bad-address',
): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows('update digests set state = $2, lease_until = null where id = any($1)', [ids, state]);
}
