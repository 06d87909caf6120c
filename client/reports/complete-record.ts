import { DungHanError } from '../../domain/errors';
import { inVietnamese, message } from '../../domain/messages/message';
import type { FormValues } from '../../domain/rollup/form';
import { UNREAD } from '../../files/shown-text';
import type { UploadedFile } from '../../files/uploaded-file';
import type { Transaction } from '../../storage/database';
import { lockObligations } from '../../storage/locks';
import { readRecordedContent, readVersion } from '../../storage/record-withdrawals';
import type { Caller, Receipt } from '../contract';
import { submitInTransaction } from './submit';

/** What is added to a recorded paper. */
export interface RecordAddition {
  /** Receipt of the version that stands, which was recorded from another channel. */
  receipt: string;
  /** Figures as typed; null: those that are there stay. */
  values: unknown;
  /** Scans, beside the files that are there. */
  files: readonly UploadedFile[];
}

/**
 * Adds figures and a scan to a paper that was recorded without them (bổ sung số liệu, bản quét). It makes the next version of the same document, with
 * the days it was recorded with: whether it came in time does not change, and the earlier receipt stays readable.
 * @throws DungHanError NOT_FOUND; NOT_RECORDED when the version was sent by the unit, is not the latest, or was taken back; REPORT_EMPTY when
 *   nothing is added; VALUES_REFUSED with `issues`; NOT_OWING, CONFLICT as `submitReport`
 * @example await completeRecord(caller, { receipt: 'DH20200528-371E8FB96F', values: { dialogues: 3 }, files: [scan] })
 */
export async function completeRecord(caller: Caller, { receipt, values, files }: RecordAddition): Promise<Receipt> {
  if (values === null && files.length === 0) {
    throw new DungHanError('REPORT_EMPTY', message('recording.nothing-added'));
  }
  return caller.writer.transaction(async (tx) => {
    const named = await readVersion(tx, receipt);
    if (named === null) throw new DungHanError('NOT_FOUND', message('refusals.no-receipt', { receipt }));
    await lockObligations(tx, [named.obligation]);
    const stands = await standing(tx, receipt);
    const { obligation, id } = stands;
    const kept = await readRecordedContent(tx, id);
    const earlier = kept.files.map((file): UploadedFile => ({ ...file, ...UNREAD }));
    return submitInTransaction(
      tx,
      caller,
      {
        obligation,
        values: values ?? keptValues(kept.values),
        nil: false,
        document: kept.document,
        files: [...earlier, ...files.filter(({ sha256 }) => earlier.every((file) => file.sha256 !== sha256))],
        channel: 'record',
        ...{ sentOn: kept.sentOn, sentTime: kept.sentTime, receivedAt: null },
        reason: inVietnamese(message('recording.added', { receipt })),
        idempotencyKey: null,
      },
      // The days were looked at when the paper was recorded, and the first version decides on time or late.
      { looked: { obligation, findings: [], change: null, countedAt: stands.countedAt } },
    );
  });
}

/** The version of the receipt, which must be the one that counts. */
async function standing(tx: Transaction, receipt: string) {
  const version = (await readVersion(tx, receipt))!;
  const [latest] = await tx.rows<{ version: number }>('select version from obligations where id = $1', [
    version.obligation,
  ]);
  if (version.channel !== 'record' || version.withdrawn || version.nil || version.version !== latest!.version) {
    throw new DungHanError('NOT_RECORDED', message('recording.not-to-complete', { receipt }));
  }
  return version;
}

/** Null where the paper has no figures yet. */
function keptValues({ figures, texts, lists }: FormValues): unknown {
  const flat = { ...figures, ...texts, ...lists };
  return Object.keys(flat).length === 0 ? null : flat;
}
