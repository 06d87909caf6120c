import { html } from '../../../html';
import type { REQUEST as VIETNAMESE } from '../../vietnamese/reports/request';
import { dateFigures, momentInWords, weekdayDate } from '../dates';

export const REQUEST: typeof VIETNAMESE = {
  title: 'Request an extension',
  toCorrect: 'The request was not sent. Please correct:',
  hint:
    'The coordinating body receives this request and has it decided; the head of the unit is told by mail. Until there is an ' +
    'answer the deadline stays as it is, and the unit is still reminded.',
  until: 'Asked to send by the end of',
  untilHint: 'Write it like 05/12/2026.',
  reason: 'Reason',
  reasonHint:
    'The coordinating body reads these words, for example: figures of communes cut off by floods are missing.',
  ask: 'Send the request',
  withdraw: 'Withdraw the request',
  waits: (until, at) =>
    html`<strong>The request for an extension to the end of ${dateFigures(until)} is waiting for an answer</strong> (sent at
${momentInWords(at)}). The deadline stays as it is until an extension is granted.`,
  cannot:
    'No extension can be requested for this report: it was sent, its deadline has passed, or it is no longer owed.',
  list: 'Extension requests',
  newestFirst: 'Extension requests, newest first',
  askedUntil: 'Asked until',
  askedBy: 'Requested by',
  answer: 'Answer',
  endOf: (day) => `end of ${weekdayDate(day)}`,
  instead: (day) => `deadline when requested: end of ${dateFigures(day)}`,
  states: {
    waiting: 'Waiting for an answer',
    granted: 'Extension granted',
    refused: 'Extension not granted',
    withdrawn: 'Withdrawn by the unit',
  },
  toAsk: 'More time needed? Request an extension',
  seen: 'See the extension request',
  waitsShort: (until) => `Extension to the end of ${dateFigures(until)} requested, waiting for an answer.`,
};
