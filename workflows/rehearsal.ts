import { proxyActivities, sleep } from '@temporalio/workflow';
import { businessTime } from './business-time';
import type { WorkflowInput } from './input';

/** The activities of a rehearsal, beside the real ones; `client/rehearsal/` has them. */
export interface RehearsalActivities {
  /** The event after so many that are done; null after the last. */
  nextScenarioEvent(request: { done: number }): Promise<{ at: string } | null>;
  /** Lets it happen, and tells every workflow that must hear of it. */
  letHappen(request: { event: number }): Promise<void>;
}

const scenario = proxyActivities<RehearsalActivities>({
  startToCloseTimeout: '2 minutes',
  retry: { maximumAttempts: 3 },
});

/**
 * Lets the events of a scenario happen at their instants, beside the real workflows (`rehearse --real`): sleeps to each,
 * and has an activity do it. It ends with the scenario; its end is the only one anybody waits for.
 */
export async function rehearsalWorkflow(input: WorkflowInput): Promise<void> {
  const clock = businessTime(input);
  for (let done = 0; ; done++) {
    const next = await scenario.nextScenarioEvent({ done });
    if (next === null) return;
    const wait = clock.until(next.at);
    if (wait > 0) await sleep(wait);
    await scenario.letHappen({ event: done });
  }
}
