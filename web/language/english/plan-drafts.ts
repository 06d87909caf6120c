import { html } from '../../html';
import type { PLAN_DRAFTS as VIETNAMESE } from '../vietnamese/plan-drafts';
import { dateInWords, momentInWords } from './dates';
import { plural } from './plural';

export const PLAN_DRAFTS: typeof VIETNAMESE = {
  titleOf: (plan) => `Draft: ${plan}`,
  notInForce: 'A draft, not in force: no round is opened, nobody gets a mail.',
  subject: 'Subject',
  id: 'Id of the document',
  register: 'Register of units',
  loaded: 'Loaded',
  activateNext: 'Put in force…',
  change: 'Change',
  dropNext: 'Drop this draft',
  answeredOnTime: ({ report, dueText, by, on }) =>
    html`${report}, ${dueText}: a report sent on that day <strong>is on time</strong>; answered by ${by} on
${dateInWords(on)}.`,
  answeredLate: ({ report, dueText, by, on }) =>
    html`${report}, ${dueText}: a report sent on that day <strong>is not on time</strong>; answered by ${by} on
${dateInWords(on)}.`,
  readingNote:
    'The document says “before” a day. To the letter, a report sent on that very day is late; many offices read it ' +
    'more widely. The answer is kept with the name of whoever gives it; until then the letter holds.',
  keepAnswers: 'Keep the answers',
  confirmedLater: 'These can be confirmed once the document is in force.',
  roundsDatesMails: 'Rounds, dates and mails',
  endless: 'The document recurs without a last period; below are the rounds of the next 12 months.',
  file: 'File of the document',
  showFile: (file) => `Show what the file ${file} says`,
  fileContent: 'Contents of the file',

  activateTitle: 'Put the document in force?',
  onConfirming: 'When you confirm:',
  opensNothing: 'No round is opened; no mail is sent.',
  opens: (rounds, units) => html`<strong>${rounds} ${plural(rounds, 'round', 'rounds')} of reports</strong> will open in
their time for <strong>${units} ${plural(units, 'unit', 'units')}</strong>; no mail is sent.`,
  opensWithMail: (rounds, units, firstMail) =>
    html`<strong>${rounds} ${plural(rounds, 'round', 'rounds')} of reports</strong> will open in their time for
<strong>${units} ${plural(units, 'unit', 'units')}</strong>; the first mail leaves at
<strong>${momentInWords(firstMail)}</strong>.`,
  pastRounds: (count) =>
    `${count} more ${plural(count, 'round', 'rounds')}, already past, ${plural(count, 'is', 'are')} kept for viewing ` +
    'only; nobody is reminded.',
  undated: (count) =>
    `${count} ${plural(count, 'requirement has', 'requirements have')} no date: nobody is reminded until a person ` +
    'confirms one.',
  unanswered: (count) =>
    `${count} ${plural(count, 'question', 'questions')} about “before” a day ${plural(count, 'is', 'are')} not ` +
    'answered: to the letter, a report sent on that day is late.',
  forGood:
    'Every date and every mail can be seen again on the page of the document; a document in force cannot be deleted.',
  remindPast: 'Send reminders and urging mails for past rounds all the same',
  activate: 'Put in force',
  notYet: 'Not yet, back to the preview',

  dropTitle: 'Drop this draft?',
  dropped: (draft) =>
    `Draft no. ${draft.id}: ${draft.file}, loaded by ${draft.createdBy} at ${momentInWords(draft.createdAt)}`,
  dropNote:
    'The draft is removed from the list. No round and no mail is affected; the journal records that it was dropped.',
  drop: 'Drop the draft',
  keep: 'No, go back',
};
