import { html } from '../../html';
import type { REQUESTED as VIETNAMESE } from '../vietnamese/requested';
import { dateInWords, momentInWords } from './dates';
import { untilInWords } from './deadline-words';
import { counted } from './plural';

export const REQUESTED: typeof VIETNAMESE = {
  title: 'Ad-hoc requests',
  lead:
    'Ask chosen units for a report of a document at once: with its form and receiver, due in hours or days. One report can be ' +
    'asked for any number of times.',
  toCorrect: 'The request was not sent. Please correct:',
  report: 'Report',
  choose: 'Choose this report',
  subject: 'What is asked for',
  subjectHint: 'The units read these words, for example: damage by the floods of 10 to 13 July.',
  hours: 'Due within (hours)',
  hoursHint: 'From now, for example 4. Leave it empty to name a deadline below.',
  end: 'Or the deadline',
  endHint: 'For example: 16:00 05/12/2026 (before 16:00), or 05/12/2026 (until the end of the day).',
  number: 'Document of the request: number',
  numberHint: 'If there is one.',
  date: 'Date of the document',
  dateHint: 'Write it like 05/12/2026; empty without a document.',
  units: 'Units that must report',
  all: (units) => `All ${counted(units, 'unit')}`,
  mails:
    'Mails leave at once, at any hour. Reminders come before the deadline; when it has passed the units are urged, and after 2 hours ' +
    'the heads of those that have not sent are told (after 24 hours where there were 3 days or more).',
  ask: 'Send the request',
  made: 'Requests made',
  newestFirst: 'Requests made, newest first',
  round: 'Round',
  by: 'Requested by',
  until: (lateFrom) => untilInWords(lateFrom),
  withdrawn: (at) => `withdrawn at ${momentInWords(at)}`,
  ofRound: (by, at, lateFrom) =>
    html`<strong>Ad-hoc request by ${by}</strong>, ${momentInWords(at)}; due ${untilInWords(lateFrom)}. Asked for:`,
  document: (number, date) => `document no. ${number} of ${dateInWords(date)}`,
  withdrawalReason: 'Reason for withdrawing the request',
  withdraw: 'Withdraw this request',
};
