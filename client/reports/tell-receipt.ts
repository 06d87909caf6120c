import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { nextSlot } from '../../domain/calendar/slots';
import { receiptStep } from '../../domain/notices/notices-of-receipt';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { insertReceiptNotices } from '../../storage/notices';
import type { StoredObligation, SubmissionContext } from '../../storage/submissions';

/**
 * Tells a unit in the next mail slot that its report was received, so that it holds its receipt apart from these pages: the
 * office mailbox and the officer. Rounds of the past send nothing.
 * @param version the one received
 */
export async function tellReceipt(
  tx: Queryable,
  { id, plan, collection, unit, history }: StoredObligation,
  { withdrawn, urgent, everySeconds }: SubmissionContext,
  version: number,
  calendar: WorkingCalendar,
  at: Instant,
): Promise<void> {
  if (history || withdrawn) return;
  const slot = urgent ? at : nextSlot(calendar, at, everySeconds === null ? null : { everySeconds });
  const told = { unit, plan, collection, obligation: id, step: receiptStep(version), urgent };
  await insertReceiptNotices(tx, told, at, slot);
}
