import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DungHanError } from '../../domain/errors';
import { message, type PlainCode } from '../../domain/messages/message';

/** Requests a minute from one network without a session; an office that signs in stays far below. */
export const OF_A_STRANGER = 300;
/** Per network: static files, health checks, the API without a token. Pages are counted apart. */
export const OF_THE_SAME = 3_000;
/** Requests of one token in a minute: a program that asks for thousands of units one by one is not held up. */
export const OF_A_TOKEN = 3_000;
const SECONDS = 60;

/**
 * Slows down those who ask too often, per web process, in memory: it must cost nothing, also while PostgreSQL is down. Guessing at
 * links, codes and addresses has its own, shared limits (`storage/rate-limits.ts`).
 */
export class Throttle {
  private readonly limiter: RateLimiterMemory;

  /**
   * @param most requests of one asker in a minute
   * @param refusal what somebody who asks more often is told
   */
  constructor(
    most: number,
    private readonly refusal: PlainCode,
  ) {
    this.limiter = new RateLimiterMemory({ points: most, duration: SECONDS });
  }

  /**
   * Counts one request.
   * @throws DungHanError TOO_MANY_REQUESTS, with the seconds to wait as `retryAfter`
   */
  async take(asker: string): Promise<void> {
    await this.limiter.consume(asker).catch((left: unknown) => {
      const retryAfter = left instanceof RateLimiterRes ? Math.max(1, Math.ceil(left.msBeforeNext / 1_000)) : SECONDS;
      throw new DungHanError('TOO_MANY_REQUESTS', message(this.refusal), { retryAfter });
    });
  }
}
