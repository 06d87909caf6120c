import { request } from 'node:https';

export interface Answer {
  status: number;
  body: string;
}

/** One request to the proxy, whose certificate is signed by itself; null when the connection broke. */
export function ask(
  url: string,
  certificate: string,
  given: { method?: string; headers?: Record<string, string>; body?: Buffer; timeoutMs?: number } = {},
): Promise<Answer | null> {
  const { method = 'GET', headers = {}, body, timeoutMs = 20_000 } = given;
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const asked = request(
      url,
      { method, headers: { ...headers, ...length }, ca: certificate, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
        answer.on('error', () => resolve(null));
      },
    );
    asked.setTimeout(timeoutMs, () => asked.destroy());
    asked.on('error', () => resolve(null));
    asked.end(body);
  });
}
