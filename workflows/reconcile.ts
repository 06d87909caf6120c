import { condition, setHandler } from '@temporalio/workflow';
import { facts } from './activities';
import { businessTime } from './business-time';
import type { WorkflowInput } from './input';
import { changedSignal } from './messages';
import { isRunLong, startNextRun } from './next-run';

const HOUR_MS = 60 * 60 * 1_000;

/** Compares facts and workflows every hour, and starts workflows missing after a lost signal or manual termination. */
export async function reconcileWorkflow(input: WorkflowInput): Promise<void> {
  const clock = businessTime(input);
  let changed = false;
  setHandler(changedSignal, () => {
    changed = true;
  });

  for (;;) {
    changed = false;
    await facts.reconcile({ at: clock.iso() });
    await condition(() => changed, HOUR_MS);
    if (isRunLong()) await startNextRun<typeof reconcileWorkflow>(input);
  }
}
