import { RateLimiterMemory } from 'rate-limiter-flexible';

/**
 * Files of one sender in an hour that may be refused: far more than mistakes are, few enough that other senders need
 * not wait because of them.
 */
const MOST_REFUSED = 40;
const SECONDS = 3_600;

/**
 * Counts the files of a sender that were looked at and not taken. They are stored nowhere, so the quota of what was sent does not see
 * them; without a count a script could send costly files without end. In memory, per web process.
 */
export class RefusedFiles {
  private readonly limiter: RateLimiterMemory;

  constructor(private readonly most: number = MOST_REFUSED) {
    this.limiter = new RateLimiterMemory({ points: most, duration: SECONDS });
  }

  /** Counts a file that was refused. */
  async add(sender: string): Promise<void> {
    await this.limiter.penalty(sender, 1);
  }

  /** How many minutes the sender has to wait before another file is looked at; 0 when none. */
  async minutesToWait(sender: string): Promise<number> {
    const counted = await this.limiter.get(sender);
    if (counted === null || counted.consumedPoints < this.most) return 0;
    return Math.max(1, Math.ceil(counted.msBeforeNext / 60_000));
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    refusedFiles: RefusedFiles;
  }
}
