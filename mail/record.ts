import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { SlotRhythm } from '../domain/calendar/slots';
import { HOUR, type Instant, MINUTE } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import { markBadAddress } from '../storage/contacts';
import type { Database, Transaction } from '../storage/database';
import { failDigest, markDigestSent, releaseNotices, retryDigest } from '../storage/digests';
import { type ClaimedDigest, MAILER } from './claim';
import { earliestSendTime } from './earliest-send-time';

/** Waits after a temporary refusal; the last one repeats. */
const BACK_OFF = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];
/** After this many attempts the digest is given up, and its notices go into the person's next one. */
export const MAX_ATTEMPTS = 12;

/** The content of a mail, stored with its digest. */
export interface MailWords {
  subject: string;
  html: string;
  text: string;
}

/**
 * How long to wait after the n-th attempt, in milliseconds: up to a fifth longer than in the table (jitter), so that
 * digests refused together are not retried together.
 * @param random from 0 to 1
 */
export function backOff(attempt: number, random: number): number {
  const base = BACK_OFF[Math.min(attempt, BACK_OFF.length) - 1]!;
  return Math.round(base * (1 + random / 5));
}

/** Records that the server accepted the mail, even when the lease was lost, as the mail cannot be recalled. */
export async function recordSent(
  database: Database,
  digest: ClaimedDigest,
  words: MailWords,
  at: Instant,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await markDigestSent(tx, digest, words, at))) return;
    await audit(tx, 'mail.send', digest, at, { messageId: digest.messageId, notices: digest.notices });
  });
}

/** Schedules a retry after a back-off; after the last attempt gives up, so that the notices join the next digest. */
export async function recordRetry(
  database: Database,
  digest: ClaimedDigest,
  given: { detail: string; at: Instant; random: number; calendar: WorkingCalendar; every: SlotRhythm | null },
): Promise<'retried' | 'gave-up'> {
  const { detail, at, calendar, every } = given;
  return database.transaction(async (tx) => {
    if (digest.attempt >= MAX_ATTEMPTS) {
      if (!(await failDigest(tx, digest, 'gave-up', detail))) return 'retried';
      await releaseNotices(tx, digest.id);
      await audit(tx, 'mail.give-up', digest, at, { detail });
      return 'gave-up';
    }
    const wait = earliestSendTime(calendar, digest.slot, at + backOff(digest.attempt, given.random), every) - at;
    await retryDigest(tx, digest, wait, detail);
    await audit(tx, 'mail.retry', digest, at, { attempt: digest.attempt, detail });
    return 'retried';
  });
}

/** Marks the address as bad for staff; its notices wait until they correct it. */
export async function recordBadAddress(
  database: Database,
  digest: ClaimedDigest,
  detail: string,
  at: Instant,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await failDigest(tx, digest, 'bad-address', detail))) return;
    await releaseNotices(tx, digest.id);
    await markBadAddress(tx, digest.email, detail, at);
    await audit(tx, 'mail.bad-address', digest, at, { email: digest.email, detail });
  });
}

async function audit(
  tx: Transaction,
  action: string,
  digest: ClaimedDigest,
  at: Instant,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await writeAudit(tx, { at, who: MAILER, action, subject: digest.id, detail: { person: digest.person, ...detail } });
}
