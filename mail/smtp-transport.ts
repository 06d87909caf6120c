import type { LookupFunction } from 'node:net';
import type { createTransport } from 'nodemailer';
import { isMailAddress } from '../domain/units/mail-address';
import { freshSockets } from './fresh-socket';
import { MACHINE_HEADERS, type OutgoingMail } from './message';
import { outcomeOfFault, outcomeOfInfo } from './smtp-outcome';
import { demandsTls } from './tls-demand';
import type { SendResult, Transport } from './transport';
import { unsubscribeHeaders } from './unsubscribe';

/** Timeouts in milliseconds. */
export interface SmtpTimeouts {
  connection: number;
  greeting: number;
  /** Inactivity of an open connection. */
  socket: number;
  /** Sending one mail, waiting for a free connection included. */
  mail: number;
}

const TIMEOUTS: SmtpTimeouts = { connection: 10_000, greeting: 10_000, socket: 30_000, mail: 90_000 };

/** Connections open at once: mail servers of offices take ten or twenty from one address. */
export const CONNECTIONS = 8;
/**
 * How long a connection may be idle before it is closed, so that the next slot connects to a server that was replaced.
 */
const IDLE_MS = 10_000;

/**
 * Sends by SMTP, over connections kept open between mails.
 * @param url `SMTP_URL`: `smtp://user:password@host:587` or `smtps://…`
 * @param lookup resolves the server's name; the system's own without it
 */
export function smtpTransport(url: string, timeouts: Partial<SmtpTimeouts> = {}, lookup?: LookupFunction): Transport {
  const limits = { ...TIMEOUTS, ...timeouts };
  // Loaded only where there is a mail server: it takes megabytes of web and worker each.
  const { createTransport } = require('nodemailer') as typeof import('nodemailer');
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    idleTimeout: IDLE_MS,
    // Retries follow the digest's own rules, so the library must not requeue a message whose connection broke.
    maxRequeues: 1,
    connectionTimeout: limits.connection,
    greetingTimeout: limits.greeting,
    socketTimeout: limits.socket,
    requireTLS: demandsTls(url),
    getSocket: freshSockets(lookup),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: (mail) => sendOne(transporter, mail, limits.mail),
    close: async () => transporter.close(),
  };
}

async function sendOne(
  transporter: ReturnType<typeof createTransport>,
  mail: OutgoingMail,
  within: number,
): Promise<SendResult> {
  if (!isMailAddress(mail.to.address)) {
    return { status: 'bad-address', detail: 'Địa chỉ thư không đúng dạng.' };
  }
  try {
    const info = await transporter.sendMail({
      messageId: mail.messageId,
      from: mail.from,
      to: mail.to,
      ...(mail.replyTo?.length ? { replyTo: [...mail.replyTo] } : {}),
      subject: mail.subject,
      html: mail.html,
      text: mail.text,
      headers: { ...MACHINE_HEADERS, ...unsubscribeHeaders(mail.unsubscribe) },
      disableFileAccess: true,
      disableUrlAccess: true,
      signal: AbortSignal.timeout(within),
    });
    return outcomeOfInfo(info, mail.to.address);
  } catch (fault) {
    return outcomeOfFault(fault);
  }
}
