import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as received by the server. */
export interface ReceivedMail {
  to: string[];
  raw: string;
  messageId: string;
}

export interface SmtpSink {
  url: string;
  mails: ReceivedMail[];
  /** Number of connections. */
  connections: number;
  close(): Promise<void>;
}

/** Replies of the server: null accepts; a code refuses with that code. */
export interface SmtpScript {
  mailFrom?: (address: string) => number | null;
  rcptTo?: (address: string, nth: number) => number | null;
  /** After the last byte; `cut` closes the connection instead of replying, `stall` never replies. */
  data?: (to: string[], nth: number) => number | null | 'cut' | 'stall';
  /** The only accepted credentials. */
  password?: string;
}

/** A real SMTP server on this machine that stores accepted mails and replies by a script. */
export async function startSmtpSink(script: SmtpScript = {}): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  const counts = { rcpt: 0, data: 0 };
  const sockets = new Set<Socket>();
  const sink: SmtpSink = { url: '', mails, connections: 0, close: async () => undefined };
  const options: SMTPServerOptions = {
    authOptional: script.password === undefined,
    disabledCommands: script.password === undefined ? ['AUTH', 'STARTTLS'] : ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    logger: false,
    onConnect(_session, callback) {
      sink.connections += 1;
      callback();
    },
    onAuth(auth, _session, callback) {
      if (auth.password === script.password) callback(null, { user: auth.username });
      else callback(refusal(535));
    },
    onMailFrom(address, _session, callback) {
      answer(script.mailFrom?.(address.address) ?? null, callback);
    },
    onRcptTo(address, _session, callback) {
      answer(script.rcptTo?.(address.address, counts.rcpt++) ?? null, callback);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo.map((one) => one.address);
        const verdict = script.data?.(to, counts.data++) ?? null;
        if (verdict === null || verdict === 'cut' || verdict === 'stall') {
          mails.push({ to, raw, messageId: /^Message-ID: (.+)$/im.exec(raw)?.[1] ?? '' });
        }
        if (verdict === 'cut') for (const socket of sockets) socket.destroy();
        else if (verdict !== 'stall') answer(verdict, callback);
      });
    },
  };
  const server = new SMTPServer(options);
  server.on('error', () => undefined);
  (server as unknown as { server: Server }).server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = (server as unknown as { server: Server }).server.address() as AddressInfo;
  sink.url = `smtp://${script.password === undefined ? '' : 'nhac:sai@'}127.0.0.1:${port}`;
  sink.close = () =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return sink;
}

/** A port that accepts connections and never replies. */
export async function startSilentServer(): Promise<{ url: string; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => void sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function answer(code: number | null, callback: (error?: Error | null) => void): void {
  callback(code === null ? null : refusal(code));
}

function refusal(code: number): Error {
  return Object.assign(new Error(`scripted ${code}`), { responseCode: code });
}
