import { proxyActivities, sleep } from '@temporalio/workflow';
import { businessTime } from './business-time';
import type { WorkflowInput } from './input';
import { isRunLong, startNextRun } from './next-run';

/** The activities of a rehearsal, beside the real ones; see `rehearsal/activities.ts`. */
export interface RehearsalActivities {
  /** The next event after `done` events; null after the last. */
  nextScenarioEvent(request: { done: number }): Promise<{ at: string } | null>;
  /** Applies the event, and signals the workflows it concerns. */
  letHappen(request: { event: number }): Promise<void>;
}

const scenario = proxyActivities<RehearsalActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { maximumAttempts: 3 },
});

/**
 * Applies the events of a scenario at their instants, beside the real workflows (`rehearse --real`): sleeps until each
 * and calls an activity. It ends with the scenario, and the rehearsal waits only for its end.
 * @param input with the number of events that earlier runs have done
 */
export async function rehearsalWorkflow(input: WorkflowInput & { done?: number }): Promise<void> {
  const clock = businessTime(input);
  for (let done = input.done ?? 0; ; done++) {
    // Without `patched`: no run of a rehearsal outlives the program that started it.
    if (isRunLong()) await startNextRun<typeof rehearsalWorkflow>({ ...input, done });
    const next = await scenario.nextScenarioEvent({ done });
    if (next === null) return;
    const wait = clock.until(next.at);
    if (wait > 0) await sleep(wait);
    await scenario.letHappen({ event: done });
  }
}
