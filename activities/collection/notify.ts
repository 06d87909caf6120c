import { nextSlot, slotAfter } from '../../domain/calendar/slots';
import { noticesOfStep } from '../../domain/notices/notices-of-step';
import { insertNotices } from '../../storage/notices';
import { loadDirectory } from '../../storage/units';
import type { StepContext } from './perform-step';

/**
 * Writes the notices of a step for the mail loop: to units owing now, their superiors, the compiler and the receiver.
 */
export async function notify(context: StepContext): Promise<void> {
  const { tx, collection, next, owing, calendar, at } = context;
  const units = [...owing.map((one) => one.unit), collection.compiler, collection.receiver];
  const directory = await loadDirectory(tx, units, collection.tree, at);
  const every = collection.everySeconds === null ? null : { everySeconds: collection.everySeconds };
  const first = nextSlot(calendar, at, every);
  const slots = collection.urgent
    ? { next: next.step.at, after: next.step.at }
    : { next: first, after: slotAfter(calendar, first, every) };
  const subject = {
    plan: collection.plan,
    collection: collection.id,
    compiler: collection.compiler,
    receiver: collection.receiver,
    urgent: collection.urgent,
  };
  await insertNotices(tx, noticesOfStep(next.step, subject, owing, directory, slots));
}
