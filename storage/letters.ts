import type { UrgingLetter } from '../domain/letters/urging-letter';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, timestamp } from './database';

/** Keeps a drafted letter (công văn đôn đốc); a step drafts one for ever. */
export async function insertLetter(
  tx: Queryable,
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
