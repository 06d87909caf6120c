import { z } from 'zod';
import { noteLetter } from '../../client/rounds/note-letter';
import { askForRound } from '../access/request';
import { operation, subject } from '../api/operation';
import { collection, day, line, nothing } from '../api/shapes';

const letter = { collection, step: line.describe('`step` of a letter in readRound') };

/** What became of drafted letters. */
export const LETTER_OPERATIONS = subject('Rounds', [
  operation({
    method: 'POST',
    path: '/letter-outcomes',
    access: 'staff',
    id: 'noteLetter',
    summary: 'Notes that a drafted công văn was signed, or is not to be sent; noting again corrects it',
    query: nothing,
    body: z.discriminatedUnion('outcome', [
      z.strictObject({
        ...letter,
        outcome: z.literal('signed'),
        number: line.min(1).describe('Số, ký hiệu'),
        signedOn: day,
        signer: line.min(1),
      }),
      z.strictObject({ ...letter, outcome: z.literal('not-sent'), reason: line.min(1) }),
    ]),
    answer: z.object({ collection, step: z.string(), outcome: z.enum(['signed', 'not-sent']) }),
    async run({ caller, request, body: { collection: round, step, ...outcome } }) {
      await askForRound(request, round);
      return noteLetter(caller, round, step, outcome);
    },
  }),
]);
