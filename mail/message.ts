import { createHash } from 'node:crypto';
import { formatInstant, type Instant } from '../domain/time/time';
import type { Mailbox } from './header-text';

/** One mail to one address, ready to send. */
export interface OutgoingMail {
  messageId: string;
  from: Mailbox;
  to: Mailbox;
  /** Where an answer goes; none: to the sender. */
  replyTo?: readonly Mailbox[];
  /** Where its reader can stop mails of this kind; only those that one may do without have it. */
  unsubscribe?: string;
  subject: string;
  html: string;
  text: string;
  /** Business time of sending. */
  at: Instant;
}

/** Headers of every mail that suppress automatic replies. */
export const MACHINE_HEADERS: Readonly<Record<string, string>> = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
};

/**
 * The id of one person's digest of one slot; deterministic, so that concurrent senders create the same row.
 * @param person contact id
 */
export function digestId(person: string, slot: Instant): string {
  return createHash('sha256')
    .update(`${person}\n${formatInstant(slot)}`)
    .digest('hex')
    .slice(0, 32);
}

/**
 * The Message-ID of a digest. It is stored with it, so that a repeat after a crash carries the same one and mail programs show it once.
 * @param name 32 hexadecimal digits that nobody can guess: who has not got the mail can forge no bounce of it
 * @param fromAddress the sender, whose domain it takes
 */
export function messageIdOf(name: string, fromAddress: string): string {
  return `<digest-${name}@${fromAddress.slice(fromAddress.lastIndexOf('@') + 1)}>`;
}
