import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import type { SignedPaper } from '../../domain/papers/signed-paper';
import type { UploadedFile } from '../../files/uploaded-file';
import { writeAudit } from '../../storage/audit';
import { saveLetterOutcome } from '../../storage/letters';
import type { Caller } from '../contract';
import { requireText } from '../decisions/decision-transaction';
import { checkedSigned, type GivenSignedPaper, journalOf, keepSigned } from './note-signed-paper';

/** Outcome of a drafted letter (công văn đôn đốc). */
export type LetterOutcome =
  | ({ outcome: 'signed'; file?: UploadedFile | null } & SignedPaper)
  | { outcome: 'not-sent'; reason: string };

/**
 * Records that a drafted letter was signed, with number, date, signer and its scan or signed PDF, or will not be sent and why. The
 * office's document system sends the letter itself; a second note replaces the first.
 * @param step of the letter in its round
 * @throws DungHanError NOT_FOUND, REASON_MISSING, DATE_IN_FUTURE, UPLOAD_TYPE, STATE_SECRET
 * @example await noteLetter(caller, round, 'letter:+3wd@2020-05-30', { outcome: 'signed', number: '812/SNV-TCBC', signedOn: '2020-06-03', signer: 'Giám đốc' })
 */
export async function noteLetter(
  caller: Caller,
  collection: string,
  step: string,
  noted: LetterOutcome,
): Promise<{ collection: string; step: string; outcome: LetterOutcome['outcome'] }> {
  const given = checked(noted, caller);
  const { outcome, signed, reason } = given;
  const columns = { number: null, signedOn: null, signer: null, ...signed, outcome, reason };
  await caller.writer.transaction(async (tx) => {
    const found = await saveLetterOutcome(tx, { collection, step }, columns, caller);
    if (!found) throw new DungHanError('NOT_FOUND', message('refusals.no-letter'));
    if (signed !== null) await keepSigned(tx, caller, collection, { step }, signed);
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: `letter.${outcome}`,
      subject: collection,
      detail: { step, ...(signed === null ? { reason } : journalOf(signed)) },
    });
  });
  return { collection, step, outcome: given.outcome };
}

function checked(
  noted: LetterOutcome,
  caller: Pick<Caller, 'at'>,
): { outcome: LetterOutcome['outcome']; signed: GivenSignedPaper | null; reason: string | null } {
  if (noted.outcome === 'not-sent') {
    const reason = requireText(noted.reason, 'labels.not-sent-reason');
    return { outcome: noted.outcome, signed: null, reason };
  }
  const { outcome, file = null, ...words } = noted;
  return { outcome, signed: checkedSigned({ ...words, file }, caller), reason: null };
}
