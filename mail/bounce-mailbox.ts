import type { ImapFlow } from 'imapflow';
import type { Message } from '../domain/messages/message';
import type { BounceReport } from '../domain/notices/bounce';
import type { Instant } from '../domain/time/time';
import { keepBounceMailboxState } from '../storage/bounces';
import type { Transactions } from '../storage/database';
import { MAILER } from './claim';
import { enterBounce } from './enter-bounce';
import { headerText } from './header-text';
import { demandsTls } from './tls-demand';

/** A mailbox to which mails of ours come back: that of the sender (`MAIL_FROM`). */
export interface BounceMailboxSource {
  database: Transactions;
  /** `IMAP_URL`: `imaps://user:password@host:993/INBOX`. */
  url: string;
  /** Reads one mail, apart from this process. */
  parse(source: Buffer): Promise<{ ok: true; report: BounceReport } | { ok: false; fault: Message }>;
}

/** What was read of the mailbox. */
export interface BounceReading {
  /** Mails looked at for the first time. */
  read: number;
  /** Bounces of mails of ours that were new. */
  recorded: number;
  /** Why it could not be read; null: it was. */
  fault: string | null;
}

/** Mails looked at in one go; the rest waits for the next hour. */
const MOST = 200;
/** Bytes of a mail that are fetched; longer ones are no bounces. */
const LONGEST = 2_000_001;
/** The mark of mails that were looked at and are none of ours: it leaves them unread for people. */
const SEEN_BY_US = 'DungHanSeen';

/**
 * Reads new bounces from the sender's mailbox over IMAP (RFC 9051) and records them. Mails that are bounces of ours are marked as read;
 * answers by people stay as they are. Nothing is deleted or moved. A mailbox that cannot be read is kept for staff and tried again with
 * the next run; it never throws.
 */
export async function readBounceMailbox(source: BounceMailboxSource, at: Instant): Promise<BounceReading> {
  const counts = { read: 0, recorded: 0 };
  let fault: string | null = null;
  try {
    await readAll(source, at, counts);
  } catch (thrown) {
    fault = headerText(faultText(thrown)).slice(0, 300);
  }
  await source.database.transaction((tx) => keepBounceMailboxState(tx, at, fault));
  return { ...counts, fault };
}

function faultText(thrown: unknown): string {
  const { message: text, responseText } = thrown as { message?: string; responseText?: string };
  return responseText ?? text ?? String(thrown);
}

async function readAll(
  source: BounceMailboxSource,
  at: Instant,
  counts: { read: number; recorded: number },
): Promise<void> {
  const client = connection(source.url);
  await client.connect();
  try {
    const lock = await client.getMailboxLock(folderOf(source.url));
    try {
      const found = (await client.search({ seen: false, unKeyword: SEEN_BY_US }, { uid: true })) || [];
      for (const uid of found.slice(-MOST)) {
        const mail = await client.fetchOne(String(uid), { source: { start: 0, maxLength: LONGEST } }, { uid: true });
        if (mail === false || mail.source === undefined) continue;
        counts.read += 1;
        const isOurs = await enter(source, mail.source, at, counts);
        await client.messageFlagsAdd(String(uid), [isOurs ? '\\Seen' : SEEN_BY_US], { uid: true });
      }
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/** @returns whether it is a bounce of a mail of ours */
async function enter(
  { database, parse }: BounceMailboxSource,
  source: Buffer,
  at: Instant,
  counts: { recorded: number },
): Promise<boolean> {
  const read = await parse(source);
  if (!read.ok) return false;
  const outcome = await enterBounce({ writer: database, at, who: MAILER }, { source, report: read.report });
  if (outcome.outcome === 'recorded') counts.recorded += 1;
  return outcome.outcome !== 'unknown';
}

function connection(url: string): ImapFlow {
  // Loaded only where a mailbox is set.
  const { ImapFlow } = require('imapflow') as typeof import('imapflow');
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  return new ImapFlow({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    ...(!secure && demandsTls(url) ? { doSTARTTLS: true } : {}),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableAutoIdle: true,
  });
}

/** @example folderOf('imaps://u:p@mail.tinh.example/INBOX') // 'INBOX' */
function folderOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX';
}
