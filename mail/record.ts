import type { Instant } from '../domain/time/time';
import { type AuditEntry, writeAudits } from '../storage/audit';
import type { Database } from '../storage/database';
import { markDigestsSent } from '../storage/digest-outcomes';
import { recordMailTaken } from '../storage/mail-service';
import { type ClaimedDigest, MAILER } from './claim';

/** The content of a mail, stored with its digest. */
export interface MailWords {
  subject: string;
  html: string;
  text: string;
}

/** A mail that the server took. */
export interface SentMail {
  digest: ClaimedDigest;
  words: MailWords;
  at: Instant;
}

/**
 * Records in one transaction that the server took mails, even when a lease was lost, as a mail cannot be recalled; and
 * that the server works again, if it took none before.
 */
export async function recordSent(database: Database, sent: readonly SentMail[]): Promise<void> {
  await database.transaction(async (tx) => {
    const recorded = await markDigestsSent(
      tx,
      sent.map(({ digest, words, at }) => ({ id: digest.id, notices: digest.notices, ...words, at })),
    );
    const lines = sent.flatMap(({ digest, at }) => {
      const { messageId, notices } = digest;
      return recorded.has(digest.id) ? [mailAudit('mail.send', digest, at, { messageId, notices })] : [];
    });
    if (await recordMailTaken(tx)) {
      lines.push({ at: sent[0]!.at, who: MAILER, action: 'mail.resume', subject: 'mail', detail: {} });
    }
    await writeAudits(tx, lines);
  });
}

/** A line of the journal about one digest. */
export function mailAudit(
  action: string,
  { id, person }: Pick<ClaimedDigest, 'id' | 'person'>,
  at: Instant,
  detail: Readonly<Record<string, unknown>>,
): AuditEntry {
  return { at, who: MAILER, action, subject: id, detail: { person, ...detail } };
}
