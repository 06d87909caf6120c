import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { SlotRhythm } from '../domain/calendar/slots';
import { HOUR, type Instant, MINUTE } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import { type Database, type Queryable, timestamp } from '../storage/database';
import { type ClaimedDigest, MAILER, releaseNotices } from './claim';
import { leavingTime } from './leaving-time';

/** Waits after a temporary refusal; the last one repeats. */
const BACK_OFF = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];
/** After so many tries the digest is given up, and what it says goes into the person's next one. */
export const MAX_ATTEMPTS = 12;

/** The words of a mail, kept with its digest. */
export interface MailWords {
  subject: string;
  html: string;
  text: string;
}

/**
 * How long to wait after the n-th try, in milliseconds: up to a fifth longer than the table says, so that many digests
 * refused together do not come back together.
 * @param random from 0 to 1
 */
export function backOff(attempt: number, random: number): number {
  const base = BACK_OFF[Math.min(attempt, BACK_OFF.length) - 1]!;
  return Math.round(base * (1 + random / 5));
}

/** The server took it. Holds even when the lease was lost meanwhile: a mail that left has left. */
export async function recordSent(
  database: Database,
  digest: ClaimedDigest,
  words: MailWords,
  at: Instant,
): Promise<void> {
  await database.transaction(async (tx) => {
    const recorded = await tx.rows(
      `update digests set state = 'sent', sent_at = $2, subject = $3, html = $4, text = $5, last_error = null,
         lease_until = null, retry_at = null where id = $1 and state <> 'sent' returning id`,
      [digest.id, timestamp(at), words.subject, words.html, words.text],
    );
    if (recorded.length === 0) return;
    await tx.rows(`update notices set state = 'sent' where id = any($1) and state = 'claimed'`, [digest.notices]);
    await audit(tx, 'mail.send', digest, at, { messageId: digest.messageId, notices: digest.notices });
  });
}

/** Not now: tried again after a back-off, or given up after the last try, so that its notices join the next digest. */
export async function recordRetry(
  database: Database,
  digest: ClaimedDigest,
  given: { detail: string; at: Instant; random: number; calendar: WorkingCalendar; every: SlotRhythm | null },
): Promise<'retried' | 'gave-up'> {
  const { detail, at, calendar, every } = given;
  return database.transaction(async (tx) => {
    if (digest.attempt >= MAX_ATTEMPTS) {
      if (!(await settle(tx, digest, 'gave-up', detail))) return 'retried';
      await releaseNotices(tx, digest.id);
      await audit(tx, 'mail.give-up', digest, at, { detail });
      return 'gave-up';
    }
    const wait = leavingTime(calendar, digest.slot, at + backOff(digest.attempt, given.random), every) - at;
    await tx.rows(
      `update digests set state = 'waiting', retry_at = now() + $3 * interval '1 millisecond', lease_until = null,
         last_error = $4 where id = $1 and state = 'sending' and attempts = $2`,
      [digest.id, digest.attempt, wait, detail],
    );
    await audit(tx, 'mail.retry', digest, at, { attempt: digest.attempt, detail });
    return 'retried';
  });
}

/** The address is dead: marked for staff, and what it should have been told waits until they mend it. */
export async function recordBadAddress(
  database: Database,
  digest: ClaimedDigest,
  detail: string,
  at: Instant,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await settle(tx, digest, 'bad-address', detail))) return;
    await releaseNotices(tx, digest.id);
    await tx.rows(
      'update contacts set bad_since = $2, bad_reason = $3 where lower(email) = lower($1) and bad_since is null',
      [digest.email, timestamp(at), detail],
    );
    await audit(tx, 'mail.bad-address', digest, at, { email: digest.email, detail });
  });
}

/** The server takes nothing at all: all that waits is put off together, so that the loop does not spin. */
export async function putOff(database: Queryable, ms: number): Promise<void> {
  await database.rows(
    `update digests set retry_at = now() + $1 * interval '1 millisecond'
     where state = 'waiting' and coalesce(retry_at, now()) < now() + $1 * interval '1 millisecond'`,
    [ms],
  );
}

async function settle(tx: Queryable, digest: ClaimedDigest, state: string, detail: string): Promise<boolean> {
  const rows = await tx.rows(
    `update digests set state = $3, last_error = $4, lease_until = null
     where id = $1 and state = 'sending' and attempts = $2 returning id`,
    [digest.id, digest.attempt, state, detail],
  );
  return rows.length === 1;
}

async function audit(
  tx: Queryable,
  action: string,
  digest: ClaimedDigest,
  at: Instant,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeAudit(tx, { at, who: MAILER, action, subject: digest.id, detail: { person: digest.person, ...detail } });
}
