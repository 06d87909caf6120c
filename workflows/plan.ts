import { condition, setHandler } from '@temporalio/workflow';
import { facts } from './activities';
import { businessTime } from './business-time';
import type { WorkflowInput } from './input';
import { changedSignal } from './messages';
import { isLongAfterSignals, isRunLong, settleHandlers, startNextRun } from './next-run';

/** One plan: adds the next period of a recurring requirement and reminds its owner of milestones. */
export async function planWorkflow(input: WorkflowInput & { id: string }): Promise<void> {
  const clock = businessTime(input);
  let changed = false;
  setHandler(changedSignal, () => {
    changed = true;
  });

  for (;;) {
    if (isLongAfterSignals()) await startNextRun<typeof planWorkflow>(input);
    changed = false;
    const outlook = await facts.readNextPlanStep({ id: input.id, at: clock.iso() });
    if (outlook.finished || outlook.next === null) {
      await settleHandlers();
      if (changed) continue;
      return;
    }
    const wait = clock.until(outlook.next.at);
    if (wait > 0 && (await condition(() => changed, wait))) continue;
    await facts[outlook.next.kind]({ id: input.id, step: outlook.next.step, at: clock.iso() });
    if (isRunLong()) await startNextRun<typeof planWorkflow>(input);
  }
}
