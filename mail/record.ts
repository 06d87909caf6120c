import type { Instant } from '../domain/time/time';
import { type AuditEntry, writeAudit } from '../storage/audit';
import type { Database } from '../storage/database';
import { markDigestsSent } from '../storage/digest-outcomes';
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
 * Records together that the server took mails, even when a lease was lost, as a mail cannot be recalled; and that the
 * server works again, if it took none before.
 */
export async function recordSent(database: Database, sent: readonly SentMail[]): Promise<void> {
  const stood = await markDigestsSent(
    database,
    sent.map(({ digest, words, at }) => {
      const { id, messageId, notices } = digest;
      return { id, ...words, line: mailAudit('mail.send', digest, at, { messageId, notices }) };
    }),
  );
  if (stood) await writeAudit(database, resumeAudit(sent[0]!.at));
}

/** The line of the journal when the server takes mail again. */
export function resumeAudit(at: Instant): AuditEntry {
  return { at, who: MAILER, action: 'mail.resume', subject: 'mail', detail: {} };
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
