import { html } from '../../html';
import type { TODAY as VIETNAMESE } from '../vietnamese/today';
import { capitalised } from '../vietnamese-words';
import { momentInWords, weekdayDate } from './dates';
import { delayInWords, untilInWords } from './deadline-words';
import { plural } from './plural';

export const TODAY: typeof VIETNAMESE = {
  title: 'Today',
  heading: (day) => `Today, ${weekdayDate(day)}`,
  standsStill: (name, text) => html`<strong>${name}:</strong> ${text}.`,
  reportsStillCome: 'Reports are received as usual; for now, telephone rather than wait for reminders.',
  corrected: () =>
    html`<strong>The address is corrected.</strong> Waiting notices go to the new address with the next mails.`,

  workOfTheDay: 'Work of the day',
  counted: {
    owing: 'still to be sent, due this week',
    arrived: (since) => `arrived since ${weekdayDate(since)}`,
    doubtful: 'without a signature, or with figures that need attention',
    calls: 'to telephone',
    letters: (count) => `${plural(count, 'letter', 'letters')} awaiting signature`,
    rollups: (count) => `compiled ${plural(count, 'report', 'reports')} to check and confirm`,
  },

  dueThisWeek: 'Still to be sent, due this week',
  overdue: 'Overdue rounds',
  soon: 'Due soon',
  endOf: (lateFrom) => capitalised(untilInWords(lateFrom)),
  why: (round) => html`why?<span class="hidden"> (${round})</span>`,
  overdueBy: (late) => html`overdue by <strong>${delayInWords(late)}</strong>`,
  owingOf: (owing, expected, round) =>
    html`still to be sent: <strong>${owing}/${expected}</strong><span class="hidden">: ${round}</span>`,
  overdueOf: (overdue, expected, round) =>
    html`overdue, not sent: <strong>${overdue}/${expected}</strong><span class="hidden">: ${round}</span>`,
  withOwnDay: (round) => html`units extended or asked to send again<span class="hidden">: ${round}</span>`,
  returned: 'returned',
  moreUnits: (count, round) =>
    html`And ${count} other ${plural(count, 'unit', 'units')}<span class="hidden"> of ${round}</span>`,
  recordReports: (round) => html`Record reports<span class="hidden"> that came by another channel: ${round}</span>`,
  remindUnits: (round) => html`Remind units<span class="hidden">: ${round}</span>`,

  arrived: (since) => `Arrived since ${weekdayDate(since)}`,
  arrivedNewestFirst: 'Reports that arrived, newest first',
  unit: 'Unit',
  report: 'Report',
  channel: 'Channel',
  receivedAt: 'Received at',
  reportOf: (report, unit) => html`${report}<span class="hidden"> of ${unit}</span>`,
  nil: 'nothing to report',
  number: (number) => `no. ${number}`,
  arrivedEarlier: (count) => `And ${count} ${plural(count, 'report', 'reports')} that arrived earlier.`,
  doubtful: 'Without a signature, or with figures that need attention',
  unsigned: 'the number or the signer of the signed document is missing',
  moreReports: (count) => `And ${count} other ${plural(count, 'report', 'reports')}.`,

  calls: 'To telephone',
  callsLongestFirst: 'Units to telephone, the longest overdue first',
  call: 'Telephone',
  state: 'State',
  lastContact: 'Last contact',
  contact: 'Contact',
  action: 'Action',
  noPhone: 'no number',
  record: (unit, report) => html`record<span class="hidden"> the report of ${unit}: ${report}</span>`,
  remind: (unit, report) => html`remind<span class="hidden"> ${unit}: ${report}</span>`,
  moreCalls: (count, matrix) =>
    html`And ${count} other ${plural(count, 'report', 'reports')}; see the <a href="${matrix}">compliance matrix</a>.`,

  askedExtensions: 'Extension requests to answer',
  asked: (unit, round) => `${unit}: ${round}`,
  letters: 'Letters awaiting signature',
  letter: (round) => `Urging letter: ${round}`,
  letterState: (signer, draftedAt, overdue) =>
    `for signature by ${signer}; drafted at ${momentInWords(draftedAt)}; ` +
    `${overdue} ${plural(overdue, 'unit is', 'units are')} overdue and ${plural(overdue, 'has', 'have')} not sent`,
  rollups: 'Compiled reports to check and confirm',
  rollup: (round, version) => `${round}, version ${version}`,
  compiledAt: (at) => `compiled at ${momentInWords(at)}`,
  toCheck: (count, round) =>
    html`${count} ${plural(count, 'report', 'reports')} to check<span class="hidden"> of ${round}</span>`,
  supplementAt: (at, base) => `supplement to version ${base}, which is confirmed; compiled at ${momentInWords(at)}`,
  waitsForConfirmation: 'checked, waits for the head to confirm it',
  givenBack: 'the head asks for another check:',
  returnedRollups: 'Compiled reports that the level above has returned',
  returnedBy: (receiver, at, lateFrom) =>
    `${receiver} at ${momentInWords(at)}, to be sent again ${untilInWords(lateFrom)}:`,
  uncompiledSince: (at) => `changes since ${momentInWords(at)} are not compiled`,
  badAddresses: 'Addresses that mail does not reach',
  badSince: (address, since) => html`<span class="break">${address}</span> since ${momentInWords(since)}`,
  noticesWaiting: (count) => `${count} ${plural(count, 'notice', 'notices')} waiting`,
  oldMarks: (marks) =>
    (marks === 1 ? '1 address was' : `${marks} addresses were`) +
    ' marked by an earlier version, which took a full mailbox, or a refusal of the sender, for a wrong address. ' +
    'Once freed, what waits leaves in the next slot; an address that is really wrong is marked again.',
  freeOldMarks: (marks) => (marks === 1 ? 'Send to this address again' : `Send to these ${marks} addresses again`),
  freed: (count) =>
    `${count === 1 ? '1 address is' : `${count} addresses are`} no longer marked. What waits leaves in the next slot.`,
  fullMailboxes: 'Full mailboxes',
  fullMailboxesHint:
    'Their mails are tried again on the next working days; the addresses need no correction. Telephone, so that the mailbox is emptied; ' +
    'close to a deadline, remind by telephone.',
  fullSince: (address, since) => html`<span class="break">${address}</span> since the slot of ${momentInWords(since)}`,
  mailsWaiting: (count) => (count === 1 ? '1 mail waits' : `${count} mails wait`),
  openPoints: 'Points to confirm',
  points: (count) => `${count} open ${plural(count, 'point', 'points')}`,
  provisional: 'Provisional dates',
  untilDecided: (day) => `by the end of ${weekdayDate(day)}; awaits the official decision on days off`,
  system: 'System',
  versions: ({ program, schema }) =>
    `Program version ${program}; database at migration ${schema.database} of ${schema.program}.`,
};
