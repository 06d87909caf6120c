import { html } from '../../html';
import type { PLAN_AMENDING as VIETNAMESE } from '../vietnamese/plan-amending';
import { dateInWords, momentInWords, weekdayDate } from './dates';
import { counted } from './plural';

export const PLAN_AMENDING: typeof VIETNAMESE = {
  title: 'Amend the document',
  amend: 'Amend',
  lead: 'The new text is the whole document after the amendment. Before it is recorded, this page shows what changes in each round; until then nobody gets a mail.',
  isAmendment: (plan) =>
    html`This draft amends the document in force <a href="/van-ban/${plan}">${plan}</a>. Change the clauses that the amending document names, then record the amendment.`,
  next: 'Record the amendment…',
  changeText: 'Change the text',
  refused: 'Not recorded. To correct:',
  number: 'Number of the amending or withdrawing document',
  numberHint: 'For example: 1985/UBND-NC',
  issuer: 'Who issued that document',
  effective: 'In effect from',
  effectiveHint: 'Left empty: the date of the document. A round that ends before this day keeps its old deadline.',
  preview: 'Show what changes',
  whatChanges: 'What changes',
  clauses: 'Requirements',
  rounds: 'Rounds',
  added: 'New rounds',
  onConfirming:
    'When recorded: running rounds follow the new text; units that still have to send and the compiling officers are told in the next mail. Mails that were sent are not sent again; the old text and dates can still be read.',
  confirm: 'Record the amendment',
  notYet: 'Not yet, change it',

  withdrawTitle: 'Withdraw the document?',
  withdraw: 'Withdraw the document',
  onWithdrawing:
    'When withdrawn: no more reminders, no more compiling; units that still have to send get one mail that they owe nothing. Reports received can still be read.',
  noRounds: 'No round is running.',
  roundEnds: (title, lastDay, owing) =>
    html`<span lang="vi">${title}</span>, last day ${weekdayDate(lastDay)}: ${counted(owing, 'unit has', 'units have')} not sent`,
  reinstateTitle: 'Take back the withdrawal',
  reinstate: 'Take back the withdrawal',
  onReinstating:
    'Only if it was recorded by mistake. The document is in force again and its rounds go on; units that were told of the withdrawal are told again.',

  changesHeading: 'Amendments and withdrawals',
  kinds: {
    amend: 'Amended',
    withdraw: 'Withdrawn',
    reinstate: 'Withdrawal taken back',
    undo: 'Confirmed by mistake, taken back',
  },
  effectiveFrom: (day) => `In effect from ${dateInWords(day)}.`,
  recorded: (by, at) => `recorded by ${by}, ${momentInWords(at)}`,
  whatChanged: 'What changed',
  textBefore: 'The whole text before (YAML)',
  draftNote: 'amends a document in force',
};
