import type { AddressInfo, Server } from 'node:net';

/** A real IMAP server on this machine with one mailbox. */
export interface ImapServer {
  /** With user and password, and the folder. */
  url: string;
  /** Puts a mail into the folder, as the mail server does. */
  put(source: string): void;
  /** Flags of the mails, in order. */
  flags(): string[][];
  close(): Promise<void>;
}

interface Message {
  flags: string[];
}

interface Hoodiecrow {
  server: Server;
  storage: Record<string, { folders?: Record<string, { messages: Message[] }> }>;
  folderCache: Record<string, { messages: Message[] }>;
  appendMessage(folder: string, flags: string[], date: Date | false, raw: string): void;
  listen(port: number, ready: () => void): void;
  close(done: () => void): void;
}

export async function startImapServer(): Promise<ImapServer> {
  const hoodiecrow = require('hoodiecrow-imap') as (options: object) => Hoodiecrow;
  const server = hoodiecrow({
    plugins: ['ID', 'UNSELECT', 'LITERALPLUS', 'ENABLE'],
    users: { nhac: { password: 'mat-khau', xoauth2: {} } },
    storage: { INBOX: { 'permanent-flags': ['\\Seen', '\\*'], allowPermanentFlags: true } },
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.server.address() as AddressInfo;
  const messages = () => server.folderCache.INBOX?.messages ?? [];
  let open = true;
  return {
    url: `imap://nhac:mat-khau@127.0.0.1:${port}/INBOX`,
    put: (source) => server.appendMessage('INBOX', [], false, Buffer.from(source, 'utf8').toString('binary')),
    flags: () => messages().map(({ flags }) => [...flags]),
    close: () =>
      new Promise((resolve) => {
        if (!open) return resolve();
        open = false;
        server.close(resolve);
      }),
  };
}
