import type { Context } from '@temporalio/activity';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/**
 * How often an activity tells Temporal that its worker runs; at most a third of the time-out of
 * `workflows/activities.ts`.
 */
const BEAT_MS = 2_000;

/** Sends heartbeats for every activity while it runs, so that the steps of a killed worker are taken over soon. */
export const heartbeats: ActivityInterceptorsFactory = (context: Context) => ({
  inbound: {
    async execute(input, next) {
      const timer = setInterval(() => context.heartbeat(), BEAT_MS);
      try {
        return await next(input);
      } finally {
        clearInterval(timer);
      }
    },
  },
});
