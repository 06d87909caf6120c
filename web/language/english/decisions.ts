import { html } from '../../html';
import type { DECISIONS as VIETNAMESE } from '../vietnamese/decisions';
import { dateInWords, momentInWords, weekdayDate } from './dates';
import { untilShort } from './deadline-words';
import { counted } from './plural';

const KINDS: typeof VIETNAMESE.kinds = {
  return: 'Return for additions',
  extend: 'Extension',
  exempt: 'Exempt',
  end: 'End or transfer the duty',
  refuse: 'Extension not granted',
  'late-reason': 'Note the reason for lateness',
  restore: 'Withdraw',
};

export const DECISIONS: typeof VIETNAMESE = {
  title: 'Return, extension, exemption',
  kinds: KINDS,
  done: {
    'bo-sung': 'The report is returned for additions; the mail to the unit leaves with the next mails.',
    'gia-han':
      'The deadline is extended; the mail to the unit leaves with the next mails, and its reminders follow the new ' +
      'deadline.',
    'chua-gia-han': 'The answer is recorded. The deadline stays; the unit is told in the next mails.',
    'ly-do-cham': 'The reason is noted. The report still counts as late.',
    mien: 'The unit is exempt and is not reminded any more.',
    'ket-thuc': 'The duty has ended; the unit is not reminded any more.',
    'thu-hoi': 'Withdrawn.',
  },
  asked: (until, by, at) =>
    html`<strong>The unit asks for an extension to the end of ${dateInWords(until)}</strong> (${by}, ${momentInWords(at)}). Reason:`,
  several: {
    titles: {
      'gia-han': 'Extension for several units',
      'bo-sung': 'Return to several units',
      mien: 'Exempt several units',
    },
    buttons: { 'gia-han': 'Extend', 'bo-sung': 'Return for additions', mien: 'Exempt' },
    done: {
      'gia-han': (units) =>
        `The deadline of ${counted(units, 'unit')} is extended. Each gets a mail with the next mails, and reminders of the new deadline.`,
      'bo-sung': (units) =>
        `The reports of ${counted(units, 'unit')} are returned for additions. Each gets a mail with the next mails.`,
      mien: (units) => `Exempt: ${counted(units, 'unit')}. They get no more reminders.`,
    },
    hint: 'It is recorded for all marked units, or for none. Each has a decision of its own, which can be withdrawn by itself.',
    units: 'Units',
    nobody: 'This is possible for no unit of the round.',
  },
  toCorrect: 'Nothing was recorded. To be corrected:',
  due: 'Due',
  askedAgain: 'To be sent again',
  by: (lateFrom) => untilShort(lateFrom),
  sent: 'Sent',
  seeContent: 'see what was sent',
  nothingOwn: 'The compiler’s own figures: there is nothing to do here.',
  nothing: 'There is nothing to decide on this report.',
  dateHint: 'Write it like 05/12/2026 (day, month, year).',
  reason: 'Reason',
  ifAny: 'If any.',

  basisNumber: 'Source: document number',
  basisNumberHint:
    'For example: 312/UBND-NC. The compiler does not decide this by itself: name the document of the issuer or the ' +
    'receiver.',
  bookNumber: 'Incoming number',
  bookNumberHint: 'Its number in the book of incoming documents; needed when the report is overdue.',
  confirmDates: 'Compared with the document: the dates above are right',
  basisDate: 'Date of the document',
  decider: 'Who decided',
  deciderHint: 'For example: the Provincial People’s Committee',

  returnHint:
    'The unit gets a mail with these points and sends the report again as its next submission. Whether the first ' +
    'submission was on time or late does not change.',
  points: 'What to add or correct',
  pointsHint: 'The unit reads exactly these words.',
  sendAgainBy: 'To be sent again by the end of',
  sendAgainHint:
    'A working day, today or later; where an hour of it is needed, like 05/12/2026 16:00. It is no extension.',
  deadlineHint: 'Write it like 05/12/2026 (day, month, year); where it ends at an hour, like 05/12/2026 16:00.',

  extendHint:
    'Reminders follow the new deadline; the old one is kept and shown beside it. Once the deadline is past, only a ' +
    'document signed before it can be entered.',
  newDeadline: 'New deadline: to the end of',
  unitsReason: 'The unit’s reason',
  unitsReasonHint: 'If any; it is quoted in the mail to the unit.',

  refuseHint:
    'Where a unit has asked for an extension and the receiver does not agree. The deadline stays; the mail that ' +
    'answers the unit gives the reason.',
  whoAnswered: 'Who answered',
  refusalReason: 'Reason for the answer',
  refusalReasonHint: 'Follows “Do” (because of), without a capital; the mail to the unit has it word for word.',
  recordAnswer: 'Record the answer',

  lateReasonHint:
    'After the deadline the reason is noted instead of an extension: the report still counts as late, by as many ' +
    'days. The reason stands beside the report for the year’s grading.',
  lateReason: 'Reason for lateness',
  asExplained: 'As the unit has written or explained.',
  noteReason: 'Note the reason',

  exempt: 'Exempt from this report',

  successor: 'Successor',
  successorHint: 'Leave empty if the unit is no longer active.',
  noSuccessor: 'Not transferred',
  end: 'End this duty',

  restoreHint: (kind) =>
    `Withdraws the latest decision in force: ${KINDS[kind]}. The report goes back to what it was before; the record ` +
    'of the decision is kept.',
  restoreReason: 'Reason',

  recorded: 'On record',
  newestFirst: 'Decisions on record, newest first',
  kind: 'Action',
  content: 'Content',
  basis: 'Source',
  recordedBy: 'Entered by',
  undone: 'withdrawn',
  oldDay: (day) => `end of ${dateInWords(day)}`,
  newDay: (day) => `up to the end of ${weekdayDate(day)}`,
  againBy: (day) => `to be sent again by the end of ${dateInWords(day)}`,
  transferredTo: (unit) => `transferred to ${unit}`,
  document: (number, date) => `no. ${number} of ${dateInWords(date)}`,
};
