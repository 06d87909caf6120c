import type { Logger } from 'pino';
import { BEAT_MS } from '../storage/heartbeat';

/** Something done at once and then every few seconds until it is stopped. */
export interface Beat {
  /** Settles when none is being done any more. */
  stop(): Promise<void>;
}

/** While PostgreSQL is away nothing can be recorded; the next time it is tried again. */
export function startBeat(beat: () => Promise<void>, log: Logger): Beat {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= beat()
      .catch((fault: unknown) => log.warn({ fault }, 'heartbeat: will try again'))
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, BEAT_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
