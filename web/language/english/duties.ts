import { html } from '../../html';
import type { DUTIES as VIETNAMESE } from '../vietnamese/duties';
import { dateInWords, momentInWords } from './dates';
import { counted } from './plural';

export const DUTIES: typeof VIETNAMESE = {
  title: 'Standing duties',
  lead: 'These duties have no deadline and are never late. The unit attests by day that it has done them, with a note.',
  noDeadline: 'Standing duty: no deadline, never late.',
  none: 'No standing duty is given to the unit.',
  refused: 'Not attested. To be corrected:',
  from: 'Done from',
  to: 'to (empty for one day)',
  note: 'What was done',
  noteHint: 'For example: five persons were put in charge of twelve villages.',
  attest: 'Attest',
  attested: 'Attested',
  notAttested: 'not attested',
  days: (from, to) => (from === to ? dateInWords(from) : `${dateInWords(from)} to ${dateInWords(to)}`),
  by: (who, at) => html`attested by <span lang="vi">${who}</span> at ${momentInWords(at)}`,
  withdraw: 'take back',
  withdrawn: (who, at) => html`taken back by <span lang="vi">${who}</span> at ${momentInWords(at)}:`,
  counts: (attested, all) => `${attested} of ${counted(all, 'unit')} attested; ${all - attested} did not.`,
  show: 'Show',
  unit: 'Unit',
  daysAttested: 'Days',
  who: 'Units that attested, and that did not',
};
