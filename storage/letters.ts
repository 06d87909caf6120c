import type { UrgingLetter } from '../domain/letters/urging-letter';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Transaction, timestamp } from './database';

/** Stores a drafted letter (công văn đôn đốc); a step drafts at most one. */
export async function insertLetter(
  tx: Transaction,
  round: { id: string; compiler: UnitId; receiver: UnitId },
  step: string,
  letter: UrgingLetter,
): Promise<void> {
  await tx.rows(
    `insert into letters (collection, step, issuer, body, drafted_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [
      round.id,
      step,
      letter.issuer === 'receiver' ? round.receiver : round.compiler,
      JSON.stringify(letter),
      timestamp(letter.asOf),
    ],
  );
}

/** The outcome of a drafted letter. */
export interface OutcomeColumns {
  outcome: 'signed' | 'not-sent';
  number: string | null;
  signedOn: Day | null;
  signer: string | null;
  reason: string | null;
}

/** Stores the outcome of a letter; a later call corrects it. @returns false when there is no such letter */
export async function saveLetterOutcome(
  tx: Transaction,
  letter: { collection: string; step: string },
  { outcome, number, signedOn, signer, reason }: OutcomeColumns,
  by: { who: string; at: Instant },
): Promise<boolean> {
  const found = await tx.rows(
    `update letters set outcome = $3, signed_number = $4, signed_on = $5, signer = $6, outcome_reason = $7, outcome_by = $8,
       outcome_at = $9 where collection = $1 and step = $2 returning step`,
    [letter.collection, letter.step, outcome, number, signedOn, signer, reason, by.who, timestamp(by.at)],
  );
  return found.length > 0;
}
