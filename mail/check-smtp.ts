import { demandsTls } from './tls-demand';

/** What a mail server says when it is asked without a mail being sent; null: all well. */
export interface SmtpCheck {
  fault: 'away' | 'tls' | 'password' | 'sender' | null;
  /** Its answer, or the error of the connection. */
  detail: string;
}

const WITHIN_MS = 8_000;
/** A domain that never exists (RFC 2606): no server delivers there. */
const NOBODY = 'kiem-tra@doctor.invalid';

interface Fault {
  code?: string;
  command?: string;
  response?: string;
  message: string;
}

/**
 * Connects, signs in, and offers a mail of this sender to nobody; the mail's text is never given, so nothing is sent.
 * @param url `SMTP_URL`
 */
export async function checkSmtp(url: string, sender: string): Promise<SmtpCheck> {
  const { default: Connection } =
    require('nodemailer/lib/smtp-connection') as typeof import('nodemailer/lib/smtp-connection');
  const { protocol, hostname, port, username, password, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const connection = new Connection({
    host: hostname,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: demandsTls(url),
    ignoreTLS: searchParams.get('ignoreTLS') === 'true',
    connectionTimeout: WITHIN_MS,
    greetingTimeout: WITHIN_MS,
    socketTimeout: WITHIN_MS,
  });
  // Whatever breaks after its step has ended says nothing more.
  connection.on('error', () => undefined);
  const step = (work: (done: (fault?: unknown) => void) => void) =>
    new Promise<Fault | null>((resolve) => {
      connection.once('error', (fault) => resolve(fault as Fault));
      connection.once('end', () => resolve({ message: 'connection closed' }));
      work((fault) => resolve((fault as Fault | undefined) ?? null));
    });
  try {
    const unreached = await step((done) => connection.connect((fault) => done(fault)));
    if (unreached !== null) return { fault: isOfTls(unreached) ? 'tls' : 'away', detail: detailOf(unreached) };
    if (username !== '') {
      const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
      const refused = await step((done) => connection.login({ credentials }, (fault) => done(fault)));
      if (refused !== null) return { fault: 'password', detail: detailOf(refused) };
    }
    // The recipient is refused by all but a relay that takes anything; there the connection is closed when it asks for the text.
    const { Readable } = require('node:stream') as typeof import('node:stream');
    const nothing = new Readable({ read: () => connection.close() });
    const refused = await step((done) =>
      connection.send({ from: sender, to: [NOBODY] }, nothing, (fault) => done(fault)),
    );
    const isSender = refused?.command === 'MAIL FROM';
    return isSender ? { fault: 'sender', detail: detailOf(refused!) } : { fault: null, detail: '' };
  } finally {
    connection.close();
  }
}

function isOfTls({ code, message }: Fault): boolean {
  return code === 'ETLS' || /\b(TLS|SSL|certificate|self.signed|altnames)\b/i.test(message);
}

function detailOf({ response, message }: Fault): string {
  return (response || message).replaceAll(/\s+/g, ' ').slice(0, 200);
}
