import type { Ending } from './child';

/** Something that runs until it ends or is stopped. */
export interface Running {
  pid: number;
  exited: Promise<Ending>;
  stop(): Promise<unknown>;
}

export interface SupervisedPartOptions<T extends Running> {
  start: () => Promise<T>;
  /** It ended unexpectedly and will be restarted after `waitMs`. */
  onCrash: (ending: Ending | Error, waitMs: number) => void;
  /** It is running, for the first time or after a restart. */
  onStart?: (running: T) => void;
  /** Delays between attempts; the last one repeats. Set by tests. */
  backOffMs?: readonly number[];
}

/** A part that is restarted whenever it ends unexpectedly. */
export interface SupervisedPart {
  /** Ends it permanently, even during a start. */
  stop(): Promise<void>;
}

/** After this long without a crash the delays are reset. */
const HEALTHY_AFTER = 60_000;
const BACK_OFF = [1_000, 2_000, 5_000, 10_000, 30_000];

/**
 * Starts a part and supervises it.
 * @returns once it runs for the first time
 * @throws the error of the first start; only later starts are retried
 */
export async function supervisePart<T extends Running>(options: SupervisedPartOptions<T>): Promise<SupervisedPart> {
  const backOff = options.backOffMs ?? BACK_OFF;
  let stopping = false;
  let wake: () => void = () => undefined;
  let current: T | null = await options.start();
  options.onStart?.(current);
  const loop = async (): Promise<void> => {
    let crashes = 0;
    let ending: Ending | Error;
    for (;;) {
      if (current !== null) {
        const since = Date.now();
        ending = await current.exited;
        current = null;
        if (Date.now() - since > HEALTHY_AFTER) crashes = 0;
        if (stopping) return;
        crashes = await pause(ending, crashes);
      }
      if (stopping) return;
      try {
        current = await options.start();
        if (stopping) return void (await current.stop());
        options.onStart?.(current);
      } catch (fault) {
        crashes = await pause(fault as Error, crashes);
      }
    }
  };
  const pause = async (ending: Ending | Error, crashes: number): Promise<number> => {
    const waitMs = backOff[Math.min(crashes, backOff.length - 1)] as number;
    options.onCrash(ending, waitMs);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, waitMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stopping) wake();
    });
    return crashes + 1;
  };
  const ended = loop();
  return {
    async stop() {
      stopping = true;
      wake();
      await current?.stop();
      await ended;
    },
  };
}
