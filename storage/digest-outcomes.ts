import type { AuditEntry } from './audit';
import { type Transaction, timestamp, type Writer } from './database';
import type { DigestAttempt } from './digests';
import { MAIL_TAKEN } from './mail-service';

/** A mail that the server took, with its line of the journal. */
export interface SentDigest {
  id: string;
  subject: string;
  html: string;
  text: string;
  line: AuditEntry;
}

/**
 * Stores sent mails with their lines of the journal, in one statement, even when a lease was lost, as a mail cannot be
 * recalled. The server works, and refusals before these mails were not of the sender.
 * @returns whether the server took no mail before
 */
export async function markDigestsSent(db: Writer, sent: readonly SentDigest[]): Promise<boolean> {
  const [row] = await db.rows<{ stood: boolean }>(
    `with before as (select stopped_since is not null as stood from mail_service),
     s as (select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[])
       as s(id, at, subject, html, text, who, detail)),
     marked as (update digests d set state = 'sent', sent_at = s.at, subject = s.subject, html = s.html, text = s.text,
         last_error = null, lease_until = null, retry_at = null, doubted_at = null, mailbox_full = false
       from s where d.id = s.id and d.state <> 'sent' returning d.id),
     told as (update notices n set state = 'sent' from marked where n.digest = marked.id and n.state = 'claimed'),
     journal as (insert into audit (at, who, action, subject, detail)
       select s.at, s.who, 'mail.send', s.id, s.detail from s join marked on marked.id = s.id),
     service as (${MAIL_TAKEN})
     select stood from before`,
    [
      sent.map(({ id }) => id),
      sent.map(({ line }) => timestamp(line.at)),
      sent.map(({ subject }) => subject),
      sent.map(({ html }) => html),
      sent.map(({ text }) => text),
      sent.map(({ line }) => line.who),
      sent.map(({ line }) => JSON.stringify(line.detail)),
    ],
    'mark-digests-sent',
  );
  return row!.stood;
}

/**
 * Schedules a retry of a refused digest.
 * @param given `waitMs` milliseconds of machine time; `doubted` when the refusal may be of the sender; `mailboxFull` when
 *   the recipient's mailbox is full
 */
export async function retryDigest(
  tx: Transaction,
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
export async function isRefusedAlone(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.rows<{ alone: boolean }>(
    `select coalesce(d.doubted_at < s.accepted_at, false) as alone from digests d, mail_service s where d.id = $1`,
    [id],
  );
  return row?.alone === true;
}

/** Ends a digest that cannot be sent. @returns false when another sender has it by now */
export async function failDigest(
  tx: Transaction,
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
export async function postponeDigests(db: Writer, ms: number): Promise<void> {
  await db.rows(
    `update digests set retry_at = now() + $1 * interval '1 millisecond'
     where state = 'waiting' and coalesce(retry_at, now()) < now() + $1 * interval '1 millisecond'`,
    [ms],
  );
}
