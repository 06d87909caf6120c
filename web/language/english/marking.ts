import { html } from '../../html';
import type { MARKING as VIETNAMESE } from '../vietnamese/marking';
import { momentInWords } from './dates';
import { counted } from './plural';

export const MARKING: typeof VIETNAMESE = {
  box: (unit, round) => html`<span class="hidden">Mark ${unit}: ${round}</span>`,
  withMarked: 'With the marked cells',
  hint: 'Mark the cells of the units, then choose what to do; the next page lists each report before anything is recorded.',
  buttons: {
    nhac: 'Remind',
    'ghi-nhan': 'Record',
    'gia-han': 'Extend',
    'bo-sung': 'Return for additions',
    mien: 'Exempt',
  },
  titles: {
    nhac: 'Remind of the marked reports',
    'ghi-nhan': 'Record the marked reports',
    'gia-han': 'Extend the marked reports',
    'bo-sung': 'Return the marked reports for additions',
    mien: 'Exempt the marked reports',
  },
  round: 'see the round',
  nothing: 'No cell is marked. Go back to the compliance matrix and mark reports of the units.',
  nothingPossible: 'This is possible for none of the marked reports.',
  reports: (count) => `${counted(count, 'marked report')}`,
  hintOfAct:
    'It is recorded for all marked reports, or for none. Each unit gets a mail of its own; each decision can be withdrawn by itself.',
  leftOut: 'Not possible for',
  leftOutHint: 'These reports are marked, but their state does not allow it.',
  remindedToday: 'a reminder was sent or waits today',
  noAddress: 'no address that mail reaches',
  leavesAt: (slot) => `The mails leave at ${momentInWords(slot)}.`,
  recordOf: (count, round) => `Record ${counted(count, 'report')}: ${round}`,
  recordHint:
    'Each round has a form of its own, so that reports are recorded round by round. The marked units are chosen there.',
  done: {
    nhac: (reports) => `Reminded of ${counted(reports, 'report')}. The mails leave in the next slot.`,
    'gia-han': (reports) =>
      `Extended: ${counted(reports, 'report')}. Each unit gets a mail with the next mails, and reminders of the new deadline.`,
    'bo-sung': (reports) =>
      `Returned for additions: ${counted(reports, 'report')}. Each unit gets a mail with the next mails.`,
    mien: (reports) => `Exempt: ${counted(reports, 'report')}. The units get no more reminders of them.`,
  },
};
