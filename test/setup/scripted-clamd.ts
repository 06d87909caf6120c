import { createServer } from 'node:net';

/** A scanner with clamd's INSTREAM and PING, which finds a virus in files with the marker. */
export interface ScriptedClamd {
  address: string;
  /** Bytes of each file it was sent. */
  scanned: number[];
  /** From now on it accepts connections and never replies. */
  fallSilent(): void;
  close(): Promise<void>;
}

export async function scriptedClamd(marker: string): Promise<ScriptedClamd> {
  const scanned: number[] = [];
  let silent = false;
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      got = Buffer.concat([got, chunk]);
      if (silent) return;
      if (got.toString('latin1') === 'zPING\0') socket.end('PONG\0');
      const head = 'zINSTREAM\0'.length;
      if (got.length < head + 8 || got.toString('latin1', 0, head) !== 'zINSTREAM\0') return;
      const length = got.readUInt32BE(head);
      if (got.length < head + 8 + length) return;
      scanned.push(length);
      const found = got.subarray(head + 4, head + 4 + length).includes(marker);
      socket.end(found ? 'stream: Win.Test.EICAR_HDB-1 FOUND\0' : 'stream: OK\0');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as { port: number }).port}`,
    scanned,
    fallSilent() {
      silent = true;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
