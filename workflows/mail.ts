import { condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { facts, mail } from './activities';
import { businessTime } from './business-time';
import type { WorkflowInput } from './input';
import { changedSignal, urgentSignal } from './messages';
import { isRunLong, settleHandlers } from './next-run';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The post office: wakes for each slot that has something to send, for a back-off that ends, and at once for what is urgent. */
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
    woken = false;
    const next = await facts.nextSlot({ at: clock.iso() });
    if (next === null) {
      await condition(() => woken);
      continue;
    }
    const wait = clock.until(next.at);
    if (wait > 0 && (await condition(() => woken, wait))) continue;
    await mail.sendDigests({ slot: next.slot, at: clock.iso() });
    if (isRunLong() || clock.now() - startedAt > DAY_MS) {
      await settleHandlers();
      await continueAsNew<typeof mailWorkflow>(input);
    }
  }
}
