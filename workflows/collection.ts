import { condition, setHandler } from '@temporalio/workflow';
import type { StepRequest } from '../activities/deps';
import type { CollectionOutlook } from '../activities/outlook';
import type { StepKind } from '../domain/steps/step';
import { facts } from './activities';
import { businessTime } from './business-time';
import type { WorkflowInput } from './input';
import { changedSignal, progressQuery } from './messages';
import { isLongAfterSignals, isRunLong, settleHandlers, startNextRun } from './next-run';
import { showOutlook } from './search-attributes';

/** The activity that does each kind of step. */
const ACTIVITY_OF = {
  open: facts.openCollection,
  remind: facts.remind,
  overdue: facts.urgeOverdue,
  escalate: facts.escalate,
  repeat: facts.remind,
  letter: facts.draftLetter,
  compile: facts.compileRollup,
  supplement: facts.supplementRollup,
  close: facts.closeCollection,
} satisfies Record<StepKind, unknown>;

/**
 * One collection: reads the next step, waits for its instant or for a change, performs it, and repeats. Which units owe
 * is only in PostgreSQL, so that histories stay small.
 */
export async function collectionWorkflow(input: WorkflowInput & { id: string }): Promise<void> {
  const clock = businessTime(input);
  let changed = false;
  let shown: CollectionOutlook | null = null;
  setHandler(changedSignal, () => {
    changed = true;
  });
  setHandler(progressQuery, () => ({
    waitingFor: shown?.next?.step ?? null,
    until: shown?.next?.at ?? null,
    owing: shown?.counts?.owing ?? null,
  }));

  for (;;) {
    if (isLongAfterSignals()) await startNextRun<typeof collectionWorkflow>(input);
    // Reset before reading the facts: a change during the read is then seen by the wait below.
    changed = false;
    const outlook = await facts.readNextStep({ id: input.id, at: clock.iso() });
    shown = outlook;
    showOutlook(outlook);
    if (outlook.finished || outlook.next === null) {
      await settleHandlers();
      if (changed) continue;
      return;
    }
    const wait = clock.until(outlook.next.at);
    if (wait > 0 && (await condition(() => changed, wait))) continue;
    const act: (request: StepRequest) => Promise<boolean> = ACTIVITY_OF[outlook.next.kind];
    await act({ id: input.id, step: outlook.next.step, at: clock.iso() });
    if (isRunLong()) await startNextRun<typeof collectionWorkflow>(input);
  }
}
