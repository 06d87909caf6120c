import type { Instant } from '../domain/time/time';
import { isMailAddress } from '../domain/units/mail-address';
import type { Writer } from '../storage/database';
import { insertMail } from '../storage/mailbox';
import { hasWordsSql } from '../storage/search-words';
import { MACHINE_HEADERS, type OutgoingMail } from './message';
import type { SendResult, Transport } from './transport';
import { unsubscribeHeaders } from './unsubscribe';

/** A mail in the list of the mailbox page. */
export interface MailboxLine {
  id: number;
  to: string;
  subject: string;
  deliveredAt: Instant;
}

/** A mail opened in the mailbox page. `html` must still be shown in a sandboxed frame only. */
export interface MailboxMail extends MailboxLine {
  messageId: string;
  from: string;
  html: string;
  text: string;
  headers: Readonly<Record<string, string>>;
}

/** The transport of the embedded default: mails become rows of the mailbox page, none leaves the machine. */
export function localMailbox(database: Writer): Transport {
  return {
    send: (mail) => deliver(database, mail),
    close: async () => undefined,
  };
}

async function deliver(database: Writer, mail: OutgoingMail): Promise<SendResult> {
  if (!isMailAddress(mail.to.address)) return { status: 'bad-address', detail: 'Địa chỉ thư không đúng dạng.' };
  try {
    const headers = { ...MACHINE_HEADERS, ...unsubscribeHeaders(mail.unsubscribe) };
    await insertMail(database, { ...mail, from: shown(mail.from), to: shown(mail.to), headers });
    return { status: 'sent', detail: 'Đã lưu vào hộp thư trên máy này.' };
  } catch (fault) {
    return { status: 'retry', detail: (fault as Error).message, unreachable: true };
  }
}

function shown({ name, address }: { name: string; address: string }): string {
  return name === '' ? address : `${name} <${address}>`;
}

/**
 * The mails of the local mailbox, newest first.
 * @param filter `to`: only mails to this address
 */
export async function listMailbox(db: Writer, filter: { limit: number; to?: string }): Promise<MailboxLine[]> {
  return db.rows<MailboxLine>(
    `select id, mail_to as "to", subject, delivered_at as "deliveredAt" from mailbox
     where $2::text is null or lower(mail_to) = lower($2) or lower(right(mail_to, length($2) + 2)) = lower('<' || $2 || '>')
     order by delivered_at desc, id desc limit $1`,
    [filter.limit, filter.to ?? null],
  );
}

/**
 * A part of the local mailbox, newest first, and how many mails match.
 * @param words words of subject or addressee, with or without diacritics; '' for all mails
 */
export async function searchMailbox(
  db: Writer,
  { words, from, limit }: { words: string; from: number; limit: number },
): Promise<{ mails: MailboxLine[]; all: number }> {
  const matches = hasWordsSql(`folded(subject || ' ' || mail_to)`, '$1');
  const mails = await db.rows<MailboxLine>(
    `select id, mail_to as "to", subject, delivered_at as "deliveredAt" from mailbox where ${matches}
     order by delivered_at desc, id desc limit $2 offset $3`,
    [words, limit, from],
  );
  const [count] = await db.rows<{ all: number }>(`select count(*) as "all" from mailbox where ${matches}`, [words]);
  return { mails, all: count!.all };
}

/** One mail of the local mailbox, or null. */
export async function readMail(db: Writer, id: number): Promise<MailboxMail | null> {
  const [mail] = await db.rows<MailboxMail>(
    `select id, message_id as "messageId", mail_from as "from", mail_to as "to", subject, html, text, headers,
       delivered_at as "deliveredAt" from mailbox where id = $1`,
    [id],
  );
  return mail ?? null;
}
