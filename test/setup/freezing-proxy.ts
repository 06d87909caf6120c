import { createServer, connect as dial, type Server, type Socket } from 'node:net';

/** Forwards connections until it freezes: then those that are open stay open at both ends, and carry nothing any more. */
export interface FreezingProxy {
  port: number;
  /** Freezes what is open now, as a firewall does that has forgotten its connections. Later connections work. */
  freeze(): number;
  close(): Promise<void>;
}

/** @example const proxy = await freezingProxy('127.0.0.1', 5432); // connect to proxy.port */
export async function freezingProxy(host: string, port: number): Promise<FreezingProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const server: Server = createServer((from) => {
    const to = dial(port, host);
    const pair = [from, to] as const;
    pairs.add(pair);
    for (const [one, other] of [pair, [to, from] as const]) {
      one.setNoDelay(true).on('error', () => undefined);
      one.pipe(other);
      one.on('close', () => pairs.delete(pair));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const frozen = new Set<Socket>();
  return {
    port: (server.address() as { port: number }).port,
    freeze() {
      for (const [from, to] of pairs) {
        for (const [one, other] of [[from, to] as const, [to, from] as const]) {
          one.unpipe(other);
          // What still arrives is read and forgotten: the other end must not see that nobody reads.
          one.resume();
          frozen.add(one);
        }
      }
      return pairs.size;
    },
    async close() {
      for (const socket of [...frozen, ...[...pairs].flat()]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
