import { DungHanError } from '../../domain/errors';
import { message } from '../../domain/messages/message';
import { type Day, dayOf } from '../../domain/time/time';
import { writeAudit } from '../../storage/audit';
import { saveLetterOutcome } from '../../storage/letters';
import type { Caller } from '../contract';
import { requireText } from '../decisions/decision-transaction';

/** Outcome of a drafted letter (công văn đôn đốc). */
export type LetterOutcome =
  | { outcome: 'signed'; number: string; signedOn: Day; signer: string }
  | { outcome: 'not-sent'; reason: string };

/**
 * Records that a drafted letter was signed, with number, date and signer, or will not be sent and why. The office's
 * document system sends the letter itself; a second note replaces the first.
 * @param step of the letter in its round
 * @throws DungHanError NOT_FOUND, REASON_MISSING, DATE_IN_FUTURE
 * @example await noteLetter(caller, round, 'letter:+3wd@2020-05-30', { outcome: 'signed', number: '812/SNV-TCBC', signedOn: '2020-06-03', signer: 'Giám đốc' })
 */
export async function noteLetter(
  caller: Caller,
  collection: string,
  step: string,
  noted: LetterOutcome,
): Promise<{ collection: string; step: string; outcome: LetterOutcome['outcome'] }> {
  const given = checked(noted, caller);
  await caller.writer.transaction(async (tx) => {
    const { outcome, number, signedOn, signer, reason } = given;
    const found = await saveLetterOutcome(tx, { collection, step }, given, caller);
    if (!found) throw new DungHanError('NOT_FOUND', message('refusals.no-letter'));
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: `letter.${outcome}`,
      subject: collection,
      detail: { step, ...(outcome === 'signed' ? { number, signedOn, signer } : { reason }) },
    });
  });
  return { collection, step, outcome: given.outcome };
}

function checked(noted: LetterOutcome, { at }: Pick<Caller, 'at'>) {
  if (noted.outcome === 'not-sent') {
    const reason = requireText(noted.reason, 'labels.not-sent-reason');
    return { outcome: noted.outcome, number: null, signedOn: null, signer: null, reason };
  }
  if (noted.signedOn > dayOf(at)) {
    throw new DungHanError('DATE_IN_FUTURE', message('rounds.signed-in-future', { day: noted.signedOn }));
  }
  return {
    outcome: noted.outcome,
    number: requireText(noted.number, 'labels.letter-number'),
    signedOn: noted.signedOn,
    signer: requireText(noted.signer, 'labels.signer'),
    reason: null,
  };
}
