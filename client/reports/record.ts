import type { Day, Instant } from '../../domain/time/time';
import { inLockOrder, lockObligations } from '../../storage/locks';
import type { Caller, Receipt, SignedDocument, SubmitRequest } from '../contract';
import { submitInTransaction } from './submit';

/** A report that came signed through the document system, by post or by mail (văn bản đến). */
export interface RecordedReport {
  obligation: string;
  document: SignedDocument;
  sentOn: Day | null;
  /** When the office received it; null: now. */
  receivedAt: Instant | null;
  reason: string | null;
  /** Figures, when the officer types them in at once. */
  values?: unknown;
}

/**
 * Records several reports that came by another channel in one transaction: all of them, or none and the reason why.
 * @throws DungHanError as `submitReport`
 */
export async function recordReports(caller: Caller, reports: readonly RecordedReport[]): Promise<Receipt[]> {
  return caller.writer.transaction(async (tx) => {
    const ids = reports.map(({ obligation }) => obligation);
    await lockObligations(tx, ids);
    const receipts = new Map<RecordedReport, Receipt>();
    // One after the other, and in the order of the locks: each locks its collection, too.
    for (const report of inLockOrder(reports, ({ obligation }) => obligation)) {
      receipts.set(report, await submitInTransaction(tx, caller, requestOf(report)));
    }
    return reports.map((report) => receipts.get(report)!);
  });
}

function requestOf({ values, ...report }: RecordedReport): SubmitRequest {
  return { ...report, values: values ?? null, nil: false, files: [], channel: 'record', idempotencyKey: null };
}
