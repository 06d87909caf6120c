import type { Instant } from '../domain/time/time';
import { timestamp, type Writer } from './database';

/** A mail for the mailbox page, as it would have been sent. */
export interface MailboxRow {
  messageId: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Readonly<Record<string, string>>;
  at: Instant;
}

/** Stores a mail; a repeat with the same Message-ID is stored once. */
export async function insertMail(db: Writer, mail: MailboxRow): Promise<void> {
  const { messageId, from, to, subject, html, text, headers, at } = mail;
  await db.rows(
    `insert into mailbox (message_id, mail_from, mail_to, subject, html, text, headers, delivered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (message_id) do nothing`,
    [messageId, from, to, subject, html, text, JSON.stringify(headers), timestamp(at)],
  );
}
