import { condition, setHandler } from '@temporalio/workflow';
import { facts, mail } from './activities';
import { businessTime } from './business-time';
import type { WorkflowInput } from './input';
import { changedSignal, urgentSignal } from './messages';
import { isLongAfterSignals, isRunLong, startNextRun } from './next-run';

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * The mail loop: wakes for each slot with something to send, at the end of a back-off, and at once for urgent notices.
 */
export async function mailWorkflow(input: WorkflowInput): Promise<void> {
  const clock = businessTime(input);
  const startedAt = clock.now();
  let woken = false;
  const wake = () => {
    woken = true;
  };
  setHandler(changedSignal, wake);
  setHandler(urgentSignal, wake);

  for (;;) {
    if (isLongAfterSignals()) await startNextRun<typeof mailWorkflow>(input);
    woken = false;
    const next = await facts.nextSlot({ at: clock.iso() });
    if (next === null) {
      await condition(() => woken);
      continue;
    }
    const wait = clock.until(next.at);
    if (wait > 0 && (await condition(() => woken, wait))) continue;
    await mail.sendDigests({ slot: next.slot, at: clock.iso() });
    if (isRunLong() || clock.now() - startedAt > DAY_MS) await startNextRun<typeof mailWorkflow>(input);
  }
}
