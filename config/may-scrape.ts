import { timingSafeEqual } from 'node:crypto';

/** What decides about a request for metrics. */
interface ScrapeRequest {
  headers: Readonly<Record<string, string | string[] | undefined>>;
  socket: { remoteAddress?: string };
}

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

/**
 * Whether metrics may be read: with the token of `METRICS_TOKEN` (`Authorization: Bearer …`), compared in constant time; without a token set,
 * from this machine only.
 * @param token null: none is set
 */
export function mayScrape({ headers, socket }: ScrapeRequest, token: string | null): boolean {
  if (token !== null) return isSame(String(headers.authorization ?? ''), `Bearer ${token}`);
  // Requests that a local proxy forwards come from loopback too.
  const handedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return handedOn === undefined && LOOPBACK.test(socket.remoteAddress ?? '');
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
