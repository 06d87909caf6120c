import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What a server refuses. */
export interface Refusal {
  at: 'from' | 'rcpt' | 'data';
  /** Its whole reply; several lines as SMTP writes them. */
  reply: string;
  /** Only recipients that contain this. */
  only?: string;
  /** Only recipients that contain one of these. */
  among?: readonly string[];
  /** From this mail on. */
  after?: number;
}

/** A mail server that refuses on command, in its own words: with `smtp-server` enhanced codes cannot be chosen. */
export interface RefusingServer {
  url: string;
  port: number;
  refuse: Refusal | null;
  /** How long it waits before it answers to each mail. */
  delayMs: number;
  taken: { to: string; raw: string; at: number }[];
  /** Number of refused mails. */
  refused: number;
  close(): Promise<void>;
}

/** @param listen address and port; any free port of this machine without it */
export async function startRefusingServer(listen: { host?: string; port?: number } = {}): Promise<RefusingServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, refusing);
  });
  const { host = '127.0.0.1', port = 0 } = listen;
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const bound = (server.address() as AddressInfo).port;
  const refusing: RefusingServer = {
    url: `smtp://127.0.0.1:${bound}`,
    port: bound,
    refuse: null,
    delayMs: 0,
    taken: [],
    refused: 0,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return refusing;
}

function converse(socket: Socket, server: RefusingServer): void {
  let rest = '';
  let to = '';
  let raw: string[] | null = null;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const answer = (at: Refusal['at']): boolean => {
    const { refuse } = server;
    const meant = refuse?.among ?? [refuse?.only ?? ''];
    const isRefused =
      refuse !== null &&
      refuse.at === at &&
      meant.some((part) => to.includes(part)) &&
      server.taken.length >= (refuse.after ?? 0);
    if (isRefused) server.refused += 1;
    say(isRefused ? refuse.reply : '250 2.0.0 OK');
    return !isRefused;
  };
  const take = (line: string) => {
    if (raw !== null) {
      if (line !== '.') return void raw.push(line);
      const mail = { to, raw: raw.join('\r\n'), at: performance.now() };
      raw = null;
      setTimeout(() => {
        // Nobody learns of an answer on a connection that is gone; the mail counts as taken all the same.
        if (answer('data')) server.taken.push(mail);
      }, server.delayMs);
    } else if (/^(EHLO|HELO)/i.test(line)) say('250-refuse.test\r\n250 8BITMIME');
    else if (/^MAIL FROM/i.test(line)) {
      to = '';
      answer('from');
    } else if (/^RCPT TO/i.test(line)) {
      to = /<([^>]*)>/.exec(line)?.[1] ?? '';
      answer('rcpt');
    } else if (/^DATA/i.test(line)) {
      raw = [];
      say('354 go on');
    } else if (/^QUIT/i.test(line)) {
      say('221 bye');
      socket.end();
    } else say('250 2.0.0 OK');
  };
  say('220 refuse.test ESMTP');
  socket.on('data', (chunk) => {
    rest += chunk.toString('latin1');
    for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      take(line);
    }
  });
}
