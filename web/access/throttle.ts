import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';

/** Requests of one network without a session: a page-load of people signing in never comes near. */
const BURST = 300;
const PER_SECOND = 5;
/** Networks remembered at once; the oldest are forgotten first. */
const MOST_NETWORKS = 10_000;

/**
 * Slows down whoever is not signed in, per network and web process, in memory: it must cost nothing, also while
 * PostgreSQL is down. Guessing at links, codes and addresses has its own, shared limits (`storage/rate-limits.ts`).
 */
export class Throttle {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /**
   * Takes one request.
   * @throws DungHanError TOO_MANY_REQUESTS
   */
  take(network: string): void {
    const now = this.now();
    const bucket = this.buckets.get(network) ?? { tokens: BURST, at: now };
    const tokens = Math.min(BURST, bucket.tokens + ((now - bucket.at) / 1_000) * PER_SECOND);
    this.buckets.delete(network);
    this.buckets.set(network, { tokens: Math.max(0, tokens - 1), at: now });
    if (this.buckets.size > MOST_NETWORKS) this.buckets.delete(this.buckets.keys().next().value!);
    if (tokens < 1) {
      throw new DungHanError('TOO_MANY_REQUESTS', message('requests.too-many-now'));
    }
  }
}
