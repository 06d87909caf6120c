import { nextSlot } from '../domain/calendar/slots';
import { receiptStep } from '../domain/notices/notices-of-receipt';
import type { Instant } from '../domain/time/time';
import { loadCalendar } from '../storage/calendar';
import { loadCollection } from '../storage/collections';
import type { Queryable } from '../storage/database';
import { insertReceiptNotices } from '../storage/notices';
import type { StoredObligation } from '../storage/submissions';

/**
 * Tells a unit in the next mail slot that its report was received, so that it holds its receipt apart from these pages: the
 * office mailbox and the officer. Rounds of the past send nothing.
 * @param version the one received
 */
export async function tellReceipt(
  tx: Queryable,
  { id, plan, collection, unit }: Pick<StoredObligation, 'id' | 'plan' | 'collection' | 'unit'>,
  version: number,
  at: Instant,
): Promise<void> {
  const [round, calendar] = await Promise.all([loadCollection(tx, collection), loadCalendar(tx)]);
  if (round === null || round.history || round.withdrawn) return;
  const every = round.everySeconds === null ? null : { everySeconds: round.everySeconds };
  const slot = round.urgent ? at : nextSlot(calendar, at, every);
  const told = { unit, plan, collection, obligation: id, step: receiptStep(version), urgent: round.urgent };
  await insertReceiptNotices(tx, told, at, slot);
}
