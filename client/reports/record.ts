import type { RecordedReport } from '../../domain/records/recorded-report';
import type { UploadedFile } from '../../files/uploaded-file';
import { deleteHeldScans } from '../../storage/held-scans';
import { inLockOrder, lockObligations } from '../../storage/locks';
import type { Caller, Receipt, SubmitRequest } from '../contract';
import { requireUnicode } from '../unicode-text';
import { lookAtRecorded, refuseLook } from './recorded-dates';
import { submitInTransaction } from './submit';

/** A paper with its scans (bản quét), which are kept with its receipt. */
export interface RecordedPaper extends RecordedReport {
  files?: readonly UploadedFile[];
}

/**
 * Records several reports that came by another channel in one transaction, all or none.
 * @throws DungHanError as `submitReport`, and TEXT_ENCODING
 */
export async function recordReports(caller: Caller, reports: readonly RecordedPaper[]): Promise<Receipt[]> {
  return caller.writer.transaction(async (tx) => {
    const ids = reports.map(({ obligation }) => obligation);
    await lockObligations(tx, ids);
    // All faults at once, before the first report is written.
    const looks = await lookAtRecorded(tx, reports, caller.at);
    refuseLook(reports, looks);
    const lookOf = (id: string) => looks.find(({ obligation }) => obligation === id);
    const receipts = new Map<RecordedPaper, Receipt>();
    // Sequentially and in lock order, because each also locks its collection.
    for (const report of inLockOrder(reports, ({ obligation }) => obligation)) {
      const looked = lookOf(report.obligation);
      receipts.set(report, await submitInTransaction(tx, caller, requestOf(report), { looked }));
    }
    await deleteHeldScans(tx, ids, caller.at);
    return reports.map((report) => receipts.get(report)!);
  });
}

function requestOf({ values, document, files = [], ...report }: RecordedPaper): SubmitRequest {
  const { number, date, signer } = document;
  const inUnicode = {
    number: number && requireUnicode(number, 'labels.document-number'),
    date,
    signer: signer && requireUnicode(signer, 'labels.signer'),
  };
  return {
    ...report,
    document: inUnicode,
    values: values ?? null,
    nil: false,
    files,
    channel: 'record',
    idempotencyKey: null,
  };
}
