import type { Day, Instant } from '../../domain/time/time';
import type { Caller, Receipt, SignedDocument } from '../contract';
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
  return caller.database.transaction(async (tx) => {
    // In one order for everybody: without it two people recording the same units, or a unit sending its own, could wait for
    // each other for ever (obligations first, then their collection).
    await tx.rows('select id from obligations where id = any($1) order by id for no key update', [
      reports.map((report) => report.obligation),
    ]);
    const receipts: Receipt[] = [];
    // One after the other on purpose: two reports of one collection lock the same row.
    for (const report of reports) {
      receipts.push(
        await submitInTransaction(tx, caller, {
          obligation: report.obligation,
          values: report.values ?? null,
          nil: false,
          document: report.document,
          files: [],
          channel: 'record',
          sentOn: report.sentOn,
          receivedAt: report.receivedAt,
          reason: report.reason,
          idempotencyKey: null,
        }),
      );
    }
    return receipts;
  });
}
