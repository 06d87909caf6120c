import { condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { facts } from './activities';
import type { WorkflowInput } from './input';
import { changedSignal } from './messages';
import { isRunLong, settleHandlers } from './next-run';

/** Often enough for an alarm within a quarter of an hour, seldom enough that a year of it is a small history. */
const EVERY_MS = 5 * 60 * 1_000;

/** The bird in the mine: timer, workflow and activity in turn. While it sings, reminders run; `/readyz` listens. */
export async function canaryWorkflow(input: WorkflowInput): Promise<void> {
  let changed = false;
  setHandler(changedSignal, () => {
    changed = true;
  });

  for (;;) {
    changed = false;
    await facts.singCanary();
    await condition(() => changed, EVERY_MS);
    if (isRunLong()) {
      await settleHandlers();
      await continueAsNew<typeof canaryWorkflow>(input);
    }
  }
}
