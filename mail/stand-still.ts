import { type Instant, MINUTE } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import type { Database } from '../storage/database';
import { postponeDigests } from '../storage/digest-outcomes';
import { type MailStopReason, readMailStop, recordMailStop, recordMailTaken } from '../storage/mail-service';
import { MAILER } from './claim';
import { resumeAudit } from './record';
import { AWAY_PAUSE, spread } from './record-refusal';

/** A run that ended early, because the server takes no mail. */
export interface Standstill {
  by: MailStopReason;
  /** The server's answer, or the error of the connection. */
  answer: string;
}

/** Longest pause between attempts while the server refuses the sender. */
const LONGEST_PAUSE = 30 * MINUTE;

/**
 * Records for staff that the server takes no mail, and postpones all waiting digests together, so that the mail loop does
 * not try again at once. A server that cannot be reached is tried every half a minute; one that refuses the sender
 * after a minute, and then after half the time that it has refused (a daily quota ends by itself).
 */
export async function standStill(database: Database, stop: Standstill, at: Instant, random: number): Promise<void> {
  await reportStandstill(database, stop, at);
  const since = (await readMailStop(database))?.since ?? at;
  const refused = Math.min(LONGEST_PAUSE, Math.max(MINUTE, (at - since) / 2));
  await postponeDigests(database, spread(stop.by === 'away' ? AWAY_PAUSE : refused, random));
}

/** Records for staff that the server takes no mail; the journal tells when this began. */
export async function reportStandstill(database: Database, { by, answer }: Standstill, at: Instant): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await recordMailStop(tx, { by, answer, at }))) return;
    await writeAudit(tx, { at, who: MAILER, action: 'mail.stop', subject: 'mail', detail: { by, detail: answer } });
  });
}

/** Records that the server took a mail that is no digest; the journal tells when it takes mail again. */
export async function reportMailTaken(database: Database, at: Instant): Promise<void> {
  if (await recordMailTaken(database)) await writeAudit(database, resumeAudit(at));
}
