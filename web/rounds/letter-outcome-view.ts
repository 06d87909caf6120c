import type { NotedLetter } from '../../client/rounds/read-letter';
import type { Words } from '../language/words';

/** The outcome of a drafted letter: signed, or not sent and why. */
export function letterOutcome({ signedOn, number, signer, reason }: NotedLetter, { letters }: Words): string {
  return signedOn === null ? letters.notSent(reason ?? '') : letters.signed(number ?? '', signedOn, signer ?? '');
}
