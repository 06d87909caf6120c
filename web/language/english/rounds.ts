import { html } from '../../html';
import type { ROUNDS as VIETNAMESE } from '../vietnamese/rounds';
import { momentInWords, tableMoment } from './dates';
import { dueInWords } from './deadline-words';
import { plural } from './plural';

export const ROUNDS: typeof VIETNAMESE = {
  mailsOfRound: 'Mails about this round, by person',
  matrix: 'Compliance matrix',
  due: (dueText, lateFrom) => `Due: ${dueInWords(dueText, lateFrom)}.`,
  why: 'Why this date?',
  to: (receiver) => `For ${receiver}.`,
  toThrough: (receiver, compiler) => `For ${receiver}, through ${compiler}.`,
  history: 'Past before the document was loaded: for viewing only, no reminders are sent.',
  closed: 'The round is closed.',
  recorded: (count) =>
    html`<strong>${count} ${plural(count, 'report is', 'reports are')} recorded.</strong> These units get
no more reminders.`,
  reminded: (count) =>
    html`<strong>Reminders to ${count} ${plural(count, 'unit', 'units')} are queued.</strong> They leave with the next
mails; see “Notices” below.`,
  checked: (count) => html`<strong>${count} ${plural(count, 'report is', 'reports are')} marked as checked.</strong>`,

  groups: {
    'phai-gui': 'Owed',
    'da-gui': 'Sent',
    'dung-han': 'On time',
    cham: 'Sent late',
    'chua-gui': 'Not sent',
    'qua-han': 'Overdue',
    'con-han': 'Not sent, not yet due',
    'can-bo-sung': 'Returned',
    'con-phai-gui': 'Still to be sent',
    'khong-phat-sinh': 'Nothing to report',
    mien: 'Exempt, or no longer active',
  },

  units: 'Units',
  allUnits: 'All units of the round',
  registerOrder: 'In the order of the register',
  latestFirst: 'Most days late first',
  unitsByRegister: 'Units of the round, in the order of the register',
  unitsByLateness: 'Units of the round, most days late first',
  unit: 'Unit',
  state: 'State',
  received: 'Received',
  lastContact: 'Last contact',
  contact: 'Contact',
  telephone: 'Telephone',
  choose: (unit) => `Choose ${unit}`,
  own: 'the compiler’s own figures',
  lateReason: 'Reason for lateness',
  extendOrExempt: 'extend, exempt',
  extendExemptOrReason: 'extend, exempt, reason for lateness',
  askAgain: 'return for additions',
  askAgainOrReason: 'return for additions, reason for lateness',
  seeDecision: 'see the decision',
  documentNumber: (number) => `no. ${number}`,
  figuresToNote: (unit) => html`figures that need attention<span class="hidden">: ${unit}</span>`,
  notReceived: 'not received',
  called: (unit) => html`Telephoned<span class="hidden"> ${unit}</span>`,
  remindChosen: 'Remind the chosen units',
  markChecked: 'Mark as checked',
  record: 'Record reports that came by another channel',

  compiled: 'Compiled reports',
  nothingCompiled:
    'Nothing is compiled yet. The first draft is made on the working day after the deadline, from the reports ' +
    'that are in.',
  version: (version) => `Version ${version}`,
  versionConfirmed: (at, by) => html`<strong>confirmed</strong> at ${momentInWords(at)} by ${by}.`,
  versionDraft: (at) => html`<strong>draft</strong>, compiled at ${momentInWords(at)}, to be checked.`,
  confirmVersion: (version) => `Confirm version ${version}`,
  confirmHint: 'Look at the figures first; once confirmed, this version cannot be changed.',

  letters: 'Drafted urging letters',
  letterDraft: (issuer, at) => `Draft for ${issuer}, made at ${momentInWords(at)}`,
  letterUnits: (count) => `${count} ${plural(count, 'unit', 'units')}`,

  steps: 'Steps of the round',
  noSteps: 'This round has no steps.',
  stepsInOrder: 'The steps in order of time',
  step: 'Step',
  at: 'At',
  whyThen: 'Why then',
  whyShort: 'Why',
  stepStates: { done: 'done', due: 'due now', 'to-come': 'to come' },
  andOthers: (names, more) => `${names.join(', ')} and ${more} other ${plural(more, 'unit', 'units')}`,
  skipped: (steps) =>
    steps
      .map(({ name, at }) => `${name} at ${tableMoment(at)} sent no mail, because the next one took its place.`)
      .join(' '),

  notices: 'Notices',
  noNotices: 'There is no notice about this round yet.',
  noticesNewestFirst: 'Notices, newest first',
  notice: 'Notice',
  toWhom: 'To whom',
  byHand: 'reminded by staff',
  people: (count) => `${count} ${plural(count, 'person', 'people')}`,
  unreachable: (count) => `${count} ${plural(count, 'address is', 'addresses are')} not reached by mail`,
  noticeStates: {
    waiting: 'waiting to leave',
    claimed: 'being sent',
    sent: 'sent',
    dropped: 'not sent, the report is in',
    held: 'held back',
    history: 'history, not sent',
  },

  eachDate: 'Each date with its reason and source',
  what: 'What',
  result: 'Result',
  source: 'Source',
};
