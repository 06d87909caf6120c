import { connect } from 'node:net';

/** What a raw connection got, and how long it stood open. */
export interface RawAnswer {
  /** Status of the first answer; null when the connection closed without one. */
  status: number | null;
  /** Beginning of what came, head and body. */
  text: string;
  seconds: number;
}

/** How bytes are sent: at once, or one after the other every so many milliseconds; and what comes after them. */
export interface RawSending {
  slowMs?: number;
  /** Bytes that go at once before the slow ones. */
  atOnce?: number;
  after: 'wait' | 'end' | 'break';
}

/** Sends bytes as they are over a connection of its own, and reads to its end. */
export function rawRequest(port: number, bytes: Buffer, { slowMs, atOnce = 0, after }: RawSending): Promise<RawAnswer> {
  const start = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    let timer: NodeJS.Timeout | undefined;
    const over = () => {
      if (after === 'end') socket.end();
      if (after === 'break') socket.destroy();
    };
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1').slice(0, 2_000);
      // An answer that keeps the connection open ends what we wanted to know.
      if (slowMs === undefined && answer.includes('\r\n\r\n')) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(timer);
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
      resolve({
        status: status === undefined ? null : Number(status),
        text: answer,
        seconds: (performance.now() - start) / 1_000,
      });
    });
    if (slowMs === undefined) socket.write(bytes, over);
    else {
      let at = atOnce;
      socket.write(bytes.subarray(0, at));
      timer = setInterval(() => socket.write(bytes.subarray(at, ++at)), slowMs);
    }
  });
}
