import { html } from '../../html';
import type { REHEARSAL as VIETNAMESE } from '../vietnamese/rehearsal';
import { formatNumber, momentInWords, weekdayDate } from './dates';
import { untilInWords } from './deadline-words';
import { counted, plural } from './plural';

export const REHEARSAL: typeof VIETNAMESE = {
  title: 'Rehearsal',
  titleOf: (plan) => `Rehearsal: ${plan}`,
  lead:
    'Who would get which mail, when, and how the rounds would end. It runs on a copy: nothing is written, no mail ' +
    'is sent.',
  scenario: 'Scenario',
  run: 'Rehearse',
  activatedAt: 'Put in force at',
  runsUntil: 'Runs until',
  mails: 'Mails',
  mailsOnDays: (mails, days) =>
    html`<strong>${formatNumber(mails)}</strong> ${plural(mails, 'mail', 'mails')} on ${formatNumber(days)}
${plural(days, 'day', 'days')}`,
  roundsAtEnd: 'The rounds at the end',
  noRounds: 'The document has no round with a date.',
  due: (lateFrom) => `Due: ${untilInWords(lateFrom).replace(/^by the end/, 'end')}.`,
  compiled: ({ version, at, reports, late, leftOut }) =>
    `Compiled report, version ${version}, compiled at ${momentInWords(at)} from ${counted(reports, 'report')}` +
    `${late === 0 ? '' : `, ${late} of them late`}` +
    `${leftOut === 0 ? '' : `; ${counted(leftOut, 'unit')} left out`}`,
  compiledConfirmed: (compiled, by, at) =>
    html`${compiled}; confirmed by <span lang="vi">${by}</span> at ${momentInWords(at)}`,
  noCompiled: 'There is no compiled report.',
  eachUnit: (units) => `Each unit (${units})`,
  eachUnitOf: (round) => `${round}: each unit`,
  unit: 'Unit',
  state: 'State',
  received: 'Received',
  notReceived: 'not received',
  mailsByDay: 'Mails by day',
  noMails: 'No mail is sent in this scenario.',
  mailsOf: (day, mails) => html`<strong>${day}</strong>: ${mails} ${plural(mails, 'mail', 'mails')}`,
  mailsCaption: (day) => `Mails of ${weekdayDate(day)}`,
  time: 'Time',
  toWhom: 'To whom',
  content: 'Content',
  mailTo: (person) => `, mail to ${person}`,
  mailNote: (slot) => `A mail of the rehearsal, which would have left at ${momentInWords(slot)}. No mail was sent.`,
  mailText: 'Text of the mail',
};
