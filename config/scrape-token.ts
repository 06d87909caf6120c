import { timingSafeEqual } from 'node:crypto';

/**
 * Whether a request for metrics carries the token of `METRICS_TOKEN`; compared in constant time.
 * @param authorization the request's header, `Bearer …`
 */
export function isScrapeToken(authorization: string | undefined, token: string): boolean {
  const [given, expected] = [Buffer.from(authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
