import { z } from 'zod';
import { previewUndo, undoConfirmation } from '../../client/plans/undo-confirmation';
import { EXAMPLE } from '../api/example-office';
import { operation, subject } from '../api/operation';
import { collection, count, lineNeeded, plainId, plan, wordsNeeded } from '../api/scalars';
import { nothing } from '../api/shapes';
import { day } from '../api/times';

const confirmation = z
  .strictObject({
    plan,
    requirement: plainId(200, EXAMPLE.requirement),
    period: lineNeeded(40, '2026-03-02-SK1')
      .nullable()
      .default(null)
      .meta({ examples: [null] })
      .describe('Of an event: the period of the round it opened; null for a day or a rule'),
    phase: plainId(100, 'hoc-ky-1')
      .nullable()
      .default(null)
      .meta({ examples: [null] })
      .describe('The phase whose day was confirmed; null for others'),
  })
  .meta({ id: 'Confirmation' });

const undone = z
  .object({
    plan,
    rounds: z
      .array(
        z
          .object({ collection, lastDay: day, unsent: count(2), sent: count(1) })
          .meta({ id: 'UndoneRound', description: 'Units that have sent nothing, and reports that came and stay' }),
      )
      .describe('Rounds that end with it'),
  })
  .meta({ id: 'UndoneConfirmation' });

/** What was confirmed by mistake is taken back. */
export const UNDO_OPERATIONS = subject('Open points', [
  operation({
    method: 'POST',
    path: '/undone-confirmations/preview',
    access: 'admin',
    id: 'previewUndo',
    summary: 'The rounds that end if an event, a day or a rule confirmed by mistake is taken back; nothing is written',
    query: nothing,
    body: confirmation,
    answer: undone,
    run: ({ caller, body }) => previewUndo(caller, body),
  }),
  operation({
    method: 'POST',
    path: '/undone-confirmations',
    access: 'admin',
    id: 'undoConfirmation',
    summary:
      'Takes back an event, a day or a rule that was confirmed by mistake: its rounds end, the question is open again',
    query: nothing,
    body: confirmation
      .extend({ reason: wordsNeeded(200, 'Ghi nhầm ngày kết thúc kiểm tra') })
      .meta({ id: 'UndoingOfConfirmation' }),
    answer: undone,
    status: 201,
    run: ({ caller, body }) => undoConfirmation(caller, body),
  }),
]);
