import { connect } from 'node:net';

/** The response on a raw connection, and how long it was open. */
export interface RawAnswer {
  /** Status of the first answer; null when the connection closed without one. */
  status: number | null;
  /** Beginning of the response, head and body. */
  text: string;
  seconds: number;
}

/** How bytes are sent: at once, or one by one with an interval in milliseconds; and what follows. */
export interface RawSending {
  slowMs?: number;
  /** Bytes sent at once before the slow ones. */
  atOnce?: number;
  after: 'wait' | 'end' | 'break';
}

/** Sends raw bytes over a new connection, and reads until it closes. */
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
      // A keep-alive response is complete: no need to wait for the close.
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
