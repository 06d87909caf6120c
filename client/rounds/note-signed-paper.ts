import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { SignedPaper } from '../../domain/papers/signed-paper';
import { dayOf } from '../../domain/time/time';
import { findMark, secrecyMessage } from '../../files/secrecy';
import type { UploadedFile } from '../../files/uploaded-file';
import { writeAudit } from '../../storage/audit';
import type { Transaction } from '../../storage/database';
import { insertSignedPaper, type PaperOfRound } from '../../storage/signed-papers';
import type { Caller } from '../contract';
import { requireText } from '../decisions/decision-transaction';
import { showRollup } from './rollups';

/** What a signed paper is recorded with: number, date, signer, and its scan or the signed PDF. */
export interface GivenSignedPaper extends SignedPaper {
  file: UploadedFile | null;
}

/** Kinds of files that a signed paper comes back as. */
const SIGNED_KINDS = ['application/pdf', 'image/jpeg', 'image/png'];

/**
 * Records that the paper of a compiled version was signed (báo cáo tổng hợp đã ký): its number, date and signer, and the scan or signed
 * PDF, which stays with the same round. From then on the paper is printed without the mark of a draft. A second note replaces the first,
 * which stays in the journal.
 * @param version null: the newest
 * @throws DungHanError ROLLUP_MISSING, REASON_MISSING, DATE_IN_FUTURE, UPLOAD_TYPE, STATE_SECRET
 * @example await noteSignedRollup(caller, round, 1, { number: '88/BC-SNV', signedOn: '2020-06-05', signer: 'Giám đốc', file: null })
 */
export async function noteSignedRollup(
  caller: Caller,
  collection: string,
  version: number | null,
  given: GivenSignedPaper,
): Promise<{ collection: string; version: number; number: string }> {
  const signed = checkedSigned(given, caller);
  return caller.writer.transaction(async (tx) => {
    const { rollup } = await showRollup({ reader: tx }, collection, version);
    const of = { version: rollup.version };
    await keepSigned(tx, caller, collection, of, signed);
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'rollup.signed',
      subject: collection,
      detail: { ...of, ...journalOf(signed) },
    });
    return { collection, version: rollup.version, number: signed.number };
  });
}

/** Stores a signed paper of a round inside the caller's transaction. */
export async function keepSigned(
  tx: Transaction,
  caller: Pick<Caller, 'at' | 'who'>,
  collection: string,
  of: PaperOfRound,
  { file, ...signed }: GivenSignedPaper,
): Promise<void> {
  await insertSignedPaper(tx, collection, of, signed, file, caller);
}

/** What the journal keeps of a signed paper: the file by name and hash. */
export function journalOf({ number, signedOn, signer, file }: GivenSignedPaper): Record<string, unknown> {
  return { number, signedOn, signer, ...(file !== null && { file: file.name, sha256: file.sha256 }) };
}

/**
 * The words as they are kept, or what is wrong with them.
 * @throws DungHanError REASON_MISSING, DATE_IN_FUTURE, UPLOAD_TYPE, STATE_SECRET
 */
export function checkedSigned(given: GivenSignedPaper, { at }: Pick<Caller, 'at'>): GivenSignedPaper {
  const { signedOn, file } = given;
  if (signedOn > dayOf(at)) {
    throw new DungHanError('DATE_IN_FUTURE', message('rounds.signed-in-future', { day: signedOn }));
  }
  const number = requireText(given.number, 'labels.letter-number');
  const signer = requireText(given.signer, 'labels.signer');
  if (file !== null && !SIGNED_KINDS.includes(file.mediaType)) {
    throw new DungHanError('UPLOAD_TYPE', message('uploads.signed-kind', { file: file.name }));
  }
  const document = { number, date: signedOn, signer };
  const found = findMark({ document, files: file === null ? [] : [file], texts: [] });
  if (found !== null) throw new DungHanError('STATE_SECRET', secrecyMessage(found));
  return { number, signedOn, signer, file };
}
