import { z } from 'zod';
import { noteLetter } from '../../client/rounds/note-letter';
import { SIGNED_FILE_LIMITS } from '../../files/upload-limits';
import { askForRound } from '../access/request';
import { operation, subject } from '../api/operation';
import { collection, text, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { givenDay } from '../api/times';

const STEP = 'letter:+3wd@2026-09-25';
const letter = { collection, step: wordsNeeded(200, STEP).describe('`step` of a letter in readRound') };

/** What became of drafted letters. */
export const LETTER_OPERATIONS = subject('Rounds', [
  operation({
    method: 'POST',
    path: '/letter-outcomes',
    access: 'staff',
    id: 'noteLetter',
    summary:
      'Notes that a drafted công văn was signed (its scan or signed PDF as the one file of `files`), or is not to be sent; noting again corrects it',
    query: nothing,
    body: z.discriminatedUnion('outcome', [
      z
        .strictObject({
          ...letter,
          outcome: z.literal('signed'),
          number: wordsNeeded(200, '812/SNV-TCBC').describe('Số, ký hiệu'),
          signedOn: givenDay.meta({ examples: ['2026-09-30'] }),
          signer: wordsNeeded(200, 'Giám đốc Sở Nội vụ'),
        })
        .meta({ id: 'SignedLetter' }),
      z
        .strictObject({
          ...letter,
          outcome: z.literal('not-sent'),
          reason: wordsNeeded(200, 'Các đơn vị đã gửi đủ'),
        })
        .meta({ id: 'LetterNotSent' }),
    ]),
    files: SIGNED_FILE_LIMITS,
    answer: z.object({ collection, step: text(STEP), outcome: z.enum(['signed', 'not-sent']) }),
    async run({ caller, request, body: { collection: round, step, ...outcome }, takeFiles }) {
      await askForRound(request, round);
      if (outcome.outcome !== 'signed') return noteLetter(caller, round, step, outcome);
      return noteLetter(caller, round, step, { ...outcome, file: takeFiles()[0] ?? null });
    },
  }),
]);
