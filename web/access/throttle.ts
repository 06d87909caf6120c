import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';

/** Requests of one network without a session in a minute: a page-load of people signing in never comes near. */
const REQUESTS = 300;
const SECONDS = 60;

/**
 * Slows down visitors who are not signed in, per network and web process, in memory: it must cost nothing, also while
 * PostgreSQL is down. Guessing at links, codes and addresses has its own, shared limits (`storage/rate-limits.ts`).
 */
export class Throttle {
  private readonly limiter = new RateLimiterMemory({ points: REQUESTS, duration: SECONDS });

  /**
   * Takes one request.
   * @throws DungHanError TOO_MANY_REQUESTS
   */
  async take(network: string): Promise<void> {
    await this.limiter.consume(network).catch(() => {
      throw new DungHanError('TOO_MANY_REQUESTS', message('requests.too-many-now'));
    });
  }
}
