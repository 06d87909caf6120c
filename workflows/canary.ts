import { condition, setHandler } from '@temporalio/workflow';
import { facts } from './activities';
import type { WorkflowInput } from './input';
import { changedSignal } from './messages';
import { isRunLong, startNextRun } from './next-run';

/** Allows an alarm within 15 minutes, and keeps histories small. */
const EVERY_MS = 5 * 60 * 1_000;

/**
 * Liveness probe: timer, workflow and activity in turn. `/readyz` reports when it stops, as reminders then stop too.
 */
export async function canaryWorkflow(input: WorkflowInput): Promise<void> {
  let changed = false;
  setHandler(changedSignal, () => {
    changed = true;
  });

  for (;;) {
    changed = false;
    await facts.singCanary();
    await condition(() => changed, EVERY_MS);
    if (isRunLong()) await startNextRun<typeof canaryWorkflow>(input);
  }
}
