import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { SlotRhythm } from '../domain/calendar/slots';
import type { Instant } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import type { Database, Queryable } from '../storage/database';
import { isRemindedSql } from '../storage/standing';
import { leavingTime } from './leaving-time';

/** Name of the program in the journal. */
export const MAILER = 'Đúng Hạn';

/** A digest one sender holds until its lease runs out. */
export interface ClaimedDigest {
  id: string;
  messageId: string;
  person: string;
  email: string;
  slot: Instant;
  /** This try's number, from 1; a later claim has a higher one. */
  attempt: number;
  /** Ids of the notices it still holds. */
  notices: readonly number[];
}

/** What became of a claim. */
export type Claim =
  | { outcome: 'claimed'; digest: ClaimedDigest; dropped: number }
  /** Nothing was left to say: nobody is written to. */
  | { outcome: 'empty'; dropped: number }
  /** Another sender has it, or the address has turned out bad. */
  | { outcome: 'gone' };

interface DigestRow {
  person: string;
  slot: Instant;
  messageId: string;
  attempts: number;
  email: string | null;
  bad: boolean;
}

/** Ids of the digests that may be tried now, oldest slot first. */
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
  return due.filter(({ slot }) => leavingTime(calendar, slot, at, every) <= at).map(({ id }) => id);
}

/**
 * Takes one digest for two minutes of machine time, so that no other sender touches it, and re-reads its notices in the
 * same transaction: what is no longer owed, is held by staff, or was overtaken by a stronger notice, is left out.
 * A crash after the claim frees the digest when the lease runs out; it then goes again with the same Message-ID.
 */
export async function claimDigest(database: Database, id: string, at: Instant): Promise<Claim> {
  return database.transaction(async (tx) => {
    const [row] = await tx.rows<DigestRow>(
      `select d.person, d.slot, d.message_id as "messageId", d.attempts, c.email, c.bad_since is not null as bad
       from digests d left join contacts c on c.id = d.person
       where d.id = $1 and ((d.state = 'waiting' and coalesce(d.retry_at, now()) <= now())
         or (d.state = 'sending' and d.lease_until <= now()))
       for update of d skip locked`,
      [id],
    );
    if (row === undefined) return { outcome: 'gone' };
    if (row.email === null || row.bad) {
      await releaseNotices(tx, id);
      await tx.rows(`update digests set state = 'bad-address', lease_until = null where id = $1`, [id]);
      return { outcome: 'gone' };
    }
    const dropped = await dropSettled(tx, id, at);
    const kept = await tx.rows<{ id: number }>(
      `update notices set state = 'claimed' where digest = $1 and state in ('waiting', 'claimed') returning id`,
      [id],
    );
    if (kept.length === 0) {
      await tx.rows(`update digests set state = 'empty', lease_until = null where id = $1`, [id]);
      await writeAudit(tx, { at, who: MAILER, action: 'mail.empty', subject: id, detail: { person: row.person } });
      return { outcome: 'empty', dropped };
    }
    const attempt = row.attempts + 1;
    await tx.rows(
      `update digests set state = 'sending', attempts = $2, lease_until = now() + interval '2 minutes', retry_at = null,
         email = $3 where id = $1`,
      [id, attempt, row.email],
    );
    const { person, slot, messageId, email } = row;
    const notices = kept.map((notice) => notice.id);
    return {
      outcome: 'claimed',
      digest: { id, messageId, person, email, slot, attempt, notices },
      dropped,
    };
  });
}

/** Gives notices back to wait for a later digest. */
export async function releaseNotices(tx: Queryable, digest: string): Promise<void> {
  await tx.rows(
    `update notices set state = 'waiting', digest = null where digest = $1 and state in ('waiting', 'claimed')`,
    [digest],
  );
}

/** Rungs, weakest first, as the kinds of notices about one report to one person. */
const RUNG_KINDS = ['open', 'remind', 'overdue', 'escalate', 'repeat'];

/**
 * Drops what must not be said any more: the report is in, the plan withdrawn, or something stronger is being said. What was said
 * of an earlier date, before an extension or a return, overtakes nothing that is said of the new one.
 */
async function dropSettled(tx: Queryable, digest: string, at: Instant): Promise<number> {
  const dropped = await tx.rows<{ id: number; person: string; obligation: string | null; step: string }>(
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
  if (dropped.length > 0) {
    const detail = { notices: dropped.map(({ person, obligation, step }) => ({ person, obligation, step })) };
    await writeAudit(tx, { at, who: MAILER, action: 'mail.drop', subject: digest, detail });
  }
  return dropped.length;
}
