import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { nextSlot } from '../../domain/calendar/slots';
import { receiptStep } from '../../domain/notices/notices-of-receipt';
import type { Instant } from '../../domain/time/time';
import type { Transaction } from '../../storage/database';
import { insertReceiptNotices } from '../../storage/notices';
import type { SubmissionContext } from '../../storage/submission-context';
import type { StoredObligation } from '../../storage/submissions';

/**
 * Mails a unit's office mailbox and officer that its report was received, in the next slot (also in an urgent plan, whose
 * steps alone are mailed at any hour), so that it has its receipt outside these pages. Collections that are history send nothing.
 * @param version the one received
 */
export async function tellReceipt(
  tx: Transaction,
  { id, plan, collection, unit, history }: StoredObligation,
  { withdrawn, everySeconds }: SubmissionContext,
  version: number,
  calendar: WorkingCalendar,
  at: Instant,
): Promise<void> {
  if (history || withdrawn) return;
  const slot = nextSlot(calendar, at, everySeconds === null ? null : { everySeconds });
  const told = { unit, plan, collection, obligation: id, step: receiptStep(version), urgent: false };
  await insertReceiptNotices(tx, told, at, slot);
}
