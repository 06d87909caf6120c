import type { Instant } from '../domain/time/time';
import { type Queryable, timestamp } from './database';
import type { DigestAttempt } from './digests';

/** A mail that the server took. */
export interface SentDigest {
  id: string;
  at: Instant;
  subject: string;
  html: string;
  text: string;
  /** The notices in it. */
  notices: readonly number[];
}

/**
 * Stores sent mails, even when a lease was lost, as a mail cannot be recalled.
 * @returns ids of those not recorded before
 */
export async function markDigestsSent(tx: Queryable, sent: readonly SentDigest[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(
    `update digests d set state = 'sent', sent_at = s.at, subject = s.subject, html = s.html, text = s.text,
       last_error = null, lease_until = null, retry_at = null, doubted_at = null, mailbox_full = false
     from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[]) as s(id, at, subject, html, text)
     where d.id = s.id and d.state <> 'sent' returning d.id`,
    [
      sent.map(({ id }) => id),
      sent.map(({ at }) => timestamp(at)),
      sent.map(({ subject }) => subject),
      sent.map(({ html }) => html),
      sent.map(({ text }) => text),
    ],
    'mark-digests-sent',
  );
  const recorded = new Set(rows.map(({ id }) => id));
  const notices = sent.flatMap((one) => (recorded.has(one.id) ? one.notices : []));
  await tx.rows(
    `update notices set state = 'sent' where id = any($1) and state = 'claimed'`,
    [notices],
    'mark-notices-sent',
  );
  return recorded;
}

/**
 * Schedules a retry of a refused digest.
 * @param given `waitMs` milliseconds of machine time; `doubted` when the refusal may be of the sender; `mailboxFull` when
 *   the recipient's mailbox is full
 */
export async function retryDigest(
  tx: Queryable,
  { id, attempt }: DigestAttempt,
  given: { waitMs: number; error: string; doubted: boolean; mailboxFull: boolean },
): Promise<void> {
  await tx.rows(
    `update digests set state = 'waiting', retry_at = now() + $3 * interval '1 millisecond', lease_until = null,
       last_error = $4, doubted_at = case when $5 then coalesce(doubted_at, now()) else doubted_at end, mailbox_full = $6
     where id = $1 and state = 'sending' and attempts = $2`,
    [id, attempt, given.waitMs, given.error, given.doubted, given.mailboxFull],
  );
}

/**
 * Whether the server refused this digest before, as it would refuse every other mail, and took others since: then the
 * refusal concerns this mail alone.
 */
export async function isRefusedAlone(tx: Queryable, id: string): Promise<boolean> {
  const [row] = await tx.rows<{ alone: boolean }>(
    `select coalesce(d.doubted_at < s.accepted_at, false) as alone from digests d, mail_service s where d.id = $1`,
    [id],
  );
  return row?.alone === true;
}

/** Ends a digest that cannot be sent. @returns false when another sender has it by now */
export async function failDigest(
  tx: Queryable,
  { id, attempt }: DigestAttempt,
  state: 'gave-up' | 'bad-address',
  error: string,
): Promise<boolean> {
  const rows = await tx.rows(
    `update digests set state = $3, last_error = $4, lease_until = null, mailbox_full = false
     where id = $1 and state = 'sending' and attempts = $2 returning id`,
    [id, attempt, state, error],
  );
  return rows.length === 1;
}

/** Postpones all waiting digests together. @param ms milliseconds of machine time */
export async function postponeDigests(db: Queryable, ms: number): Promise<void> {
  await db.rows(
    `update digests set retry_at = now() + $1 * interval '1 millisecond'
     where state = 'waiting' and coalesce(retry_at, now()) < now() + $1 * interval '1 millisecond'`,
    [ms],
  );
}
