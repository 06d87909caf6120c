import type { Logger } from 'pino';
import type { WorkflowStarter } from '../activities/deps';
import type { Database } from '../storage/database';
import { drainRelay } from '../storage/relay';

/** How long the relay rests when nothing waits. */
const REST_MS = 200;
/** How long it rests after an error: Temporal or PostgreSQL may be unavailable. */
const REST_AFTER_FAULT_MS = 2_000;

/** Delivers relay rows to their workflows until stopped; rows wait while Temporal is unavailable. */
export function startRelay(database: Database, workflows: WorkflowStarter, log: Logger): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    while (!stopped) {
      try {
        const told = await drainRelay(database, ({ workflowId, urgent }) => workflows.ensure(workflowId, { urgent }));
        if (told === 0) await rest(REST_MS);
      } catch (fault) {
        log.warn({ fault }, 'relay: will try again');
        await rest(REST_AFTER_FAULT_MS);
      }
    }
  };
  const done = run();
  return {
    async stop() {
      stopped = true;
      wake();
      await done;
    },
  };
}
