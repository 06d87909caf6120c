import type { WorkingCalendar } from '../domain/calendar/calendar';
import { nextSlot, type SlotRhythm } from '../domain/calendar/slots';
import { addDays, atTime, dayOf, HOUR, type Instant, MINUTE, SECOND } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import { freeAddresses, markBadAddress } from '../storage/contacts';
import type { Database, Transaction } from '../storage/database';
import { failDigest, isRefusedAlone, retryDigest } from '../storage/digest-outcomes';
import { releaseNotices } from '../storage/digests';
import { countRefusal } from '../storage/mail-service';
import type { ClaimedDigest } from './claim';
import { earliestSendTime } from './earliest-send-time';
import { mailAudit } from './record';
import type { SendResult } from './transport';

/** Waits after a temporary refusal; the last one repeats. */
const BACK_OFF = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];
/** Wait after a broken connection: mail leaves within a minute of the server's return. */
export const AWAY_PAUSE = 30 * SECOND;
/** After this many attempts the digest is given up, and its notices go into the person's next one. */
export const MAX_ATTEMPTS = 12;
/** When so many addresses in a row get the same refusal, it concerns the sender, whatever its text says. */
const REFUSALS_IN_A_ROW = 3;

/** What became of a digest that was not sent. */
export type RefusalOutcome = 'retried' | 'gave-up' | 'bad-address' | 'stopped';

/** The moment of a refusal, and the rules of waiting. */
export interface RefusalMoment {
  at: Instant;
  /** From 0 to 1, spreads the waits. */
  random: number;
  calendar: WorkingCalendar;
  every: SlotRhythm | null;
}

/**
 * How long to wait after the n-th attempt, in milliseconds: up to a fifth longer than in the table (jitter), so that
 * digests refused together are not retried together.
 * @param random from 0 to 1
 */
export function backOff(attempt: number, random: number): number {
  return spread(BACK_OFF[Math.min(attempt, BACK_OFF.length) - 1]!, random);
}

/** A wait, up to a fifth longer. */
export function spread(ms: number, random: number): number {
  return Math.round(ms * (1 + random / 5));
}

/**
 * Records that a digest was not sent, by what the refusal speaks of (`smtp-answer.ts`):
 * - the address: marked bad for staff, unless several addresses in a row got the same refusal, which then concerns the
 * sender;
 * - a full mailbox: tried again on the next working day;
 * - the sender: tried again when the run that now stops is taken up, and no address is marked. When the server took
 *   other mails meanwhile, this mail itself is the cause: it is retried alone;
 * - anything else: tried again after a back-off, without end where the server could not be reached.
 * @returns `stopped` when no other mail should be tried now
 */
export async function recordRefusal(
  database: Database,
  digest: ClaimedDigest,
  result: SendResult,
  moment: RefusalMoment,
): Promise<RefusalOutcome> {
  return database.transaction(async (tx) => {
    if (result.status === 'bad-address') return refuseAddress(tx, digest, result, moment);
    if (result.status === 'mailbox-full') return awaitMailbox(tx, digest, result.detail, moment);
    if (result.status === 'stopped') {
      if (!(await isRefusedAlone(tx, digest.id))) return blameSender(tx, digest, result.detail, moment);
      return retryLater(tx, digest, result.detail, HOUR, moment);
    }
    if (result.unreachable === true) {
      await putOff(tx, digest, result.detail, AWAY_PAUSE, moment);
      return 'retried';
    }
    return retryLater(tx, digest, result.detail, BACK_OFF[Math.min(digest.attempt, BACK_OFF.length) - 1]!, moment);
  });
}

async function refuseAddress(
  tx: Transaction,
  digest: ClaimedDigest,
  { detail, key }: SendResult,
  moment: RefusalMoment,
): Promise<RefusalOutcome> {
  const { at } = moment;
  if (key !== undefined && !(await isRefusedAlone(tx, digest.id))) {
    const row = await countRefusal(tx, key, at);
    if (row.length >= REFUSALS_IN_A_ROW) {
      const freed = await freeAddresses(tx, row.since, key);
      if (freed.length > 0)
        await writeAudit(tx, mailAudit('mail.free-addresses', digest, at, { emails: freed, detail }));
      return blameSender(tx, digest, detail, moment);
    }
  }
  if (!(await failDigest(tx, digest, 'bad-address', detail))) return 'retried';
  await releaseNotices(tx, [digest.id]);
  await markBadAddress(tx, digest.email, { reason: detail, key: key ?? null }, at);
  await writeAudit(tx, mailAudit('mail.bad-address', digest, at, { email: digest.email, detail }));
  return 'bad-address';
}

async function awaitMailbox(
  tx: Transaction,
  digest: ClaimedDigest,
  detail: string,
  moment: RefusalMoment,
): Promise<RefusalOutcome> {
  const { at, calendar, every } = moment;
  if (digest.attempt >= MAX_ATTEMPTS) return giveUp(tx, digest, detail, at);
  const tomorrow = nextSlot(calendar, atTime(addDays(dayOf(at), 1), '00:00'), every);
  await retryDigest(tx, digest, { waitMs: tomorrow - at, error: detail, doubted: false, mailboxFull: true });
  await writeAudit(tx, mailAudit('mail.retry', digest, at, { attempt: digest.attempt, detail }));
  return 'retried';
}

async function blameSender(
  tx: Transaction,
  digest: ClaimedDigest,
  detail: string,
  { random }: RefusalMoment,
): Promise<RefusalOutcome> {
  await retryDigest(tx, digest, { waitMs: spread(MINUTE, random), error: detail, doubted: true, mailboxFull: false });
  return 'stopped';
}

async function retryLater(
  tx: Transaction,
  digest: ClaimedDigest,
  detail: string,
  wait: number,
  moment: RefusalMoment,
): Promise<RefusalOutcome> {
  const { at } = moment;
  if (digest.attempt >= MAX_ATTEMPTS) return giveUp(tx, digest, detail, at);
  await putOff(tx, digest, detail, wait, moment);
  await writeAudit(tx, mailAudit('mail.retry', digest, at, { attempt: digest.attempt, detail }));
  return 'retried';
}

async function putOff(
  tx: Transaction,
  digest: ClaimedDigest,
  detail: string,
  wait: number,
  { at, random, calendar, every }: RefusalMoment,
): Promise<void> {
  const waitMs = earliestSendTime(calendar, digest.slot, at + spread(wait, random), every) - at;
  await retryDigest(tx, digest, { waitMs, error: detail, doubted: false, mailboxFull: false });
}

async function giveUp(tx: Transaction, digest: ClaimedDigest, detail: string, at: Instant): Promise<RefusalOutcome> {
  if (!(await failDigest(tx, digest, 'gave-up', detail))) return 'retried';
  await releaseNotices(tx, [digest.id]);
  await writeAudit(tx, mailAudit('mail.give-up', digest, at, { detail }));
  return 'gave-up';
}
