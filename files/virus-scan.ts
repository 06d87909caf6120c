import { connect } from 'node:net';

/** What a scanner says of a file; `away`: it does not answer, or could not look. */
export type Verdict = { state: 'clean' } | { state: 'found'; name: string } | { state: 'away' };

/** A virus scanner of the office's own, where there is one. */
export interface VirusScanner {
  scan(content: Buffer): Promise<Verdict>;
  isThere(): Promise<boolean>;
}

const TIMEOUT_MS = 10_000;
/** `/readyz` is asked every few seconds. */
const PING_MS = 1_000;
/** After no answer it is left alone for so long: ten files must not wait ten times. */
const REST_MS = 30_000;

/**
 * ClamAV's daemon over TCP (clamd(8), INSTREAM). A receipt must not depend on it: when it is away the file is taken unscanned,
 * and the log and `/readyz` say so.
 * @param address host and port: `clamav:3310`
 */
export function clamd(address: string, timeoutMs = TIMEOUT_MS): VirusScanner {
  const colon = address.lastIndexOf(':');
  const place = { host: address.slice(0, colon), port: Number(address.slice(colon + 1)) };
  let restUntil = 0;
  const ask = (pieces: readonly Buffer[], withinMs: number) =>
    new Promise<string>((resolve) => {
      const socket = connect(place);
      let answer = '';
      // A limit on all of it, not on silence: a scanner that drips would hold the report as well.
      const limit = setTimeout(() => socket.destroy(), withinMs);
      socket.on('data', (chunk) => {
        answer += chunk.toString('utf8');
      });
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearTimeout(limit);
        resolve(answer.replace(/(?<![\0\s])[\0\s]+$/, ''));
      });
      for (const piece of pieces) socket.write(piece);
    });
  return {
    async scan(content) {
      if (performance.now() < restUntil) return { state: 'away' };
      const length = Buffer.alloc(4);
      length.writeUInt32BE(content.length);
      const answer = await ask([Buffer.from('zINSTREAM\0'), length, content, Buffer.alloc(4)], timeoutMs);
      const name = /^stream: (.+) FOUND$/.exec(answer)?.[1];
      if (name !== undefined) return { state: 'found', name };
      if (answer === 'stream: OK') return { state: 'clean' };
      if (answer === '') restUntil = performance.now() + REST_MS;
      return { state: 'away' };
    },
    async isThere() {
      return (await ask([Buffer.from('zPING\0')], PING_MS)) === 'PONG';
    },
  };
}

declare module 'fastify' {
  interface FastifyInstance {
    virusScanner: VirusScanner | null;
  }
}
