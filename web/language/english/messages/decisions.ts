import type { DECISIONS as VIETNAMESE } from '../../../../domain/messages/decisions';
import { dateFigures } from '../dates';
import { endInWords, untilInWords } from '../deadline-words';
import { counted } from '../plural';

export const DECISIONS: typeof VIETNAMESE = {
  'decisions.basis': ({ number, date }) => `Document no. ${number} of ${dateFigures(date)}`,
  'decisions.basis-decider': ({ number, date, decider }) =>
    `Document no. ${number} of ${dateFigures(date)} (${decider})`,
  'decisions.transferred-to': ({ unit }) => `transferred to ${unit}`,
  'decisions.released': ({ basis, transfer, words }, say) =>
    [say(basis), transfer && say(transfer), words].filter((part) => part).join('; '),

  'decisions.not-possible': ({ because }, say) => `This is not possible: ${say(because)}.`,
  'decisions.because-open': 'the unit has not sent this report',
  'decisions.because-submitted': 'this report was sent',
  'decisions.because-accepted': 'this report was sent and checked',
  'decisions.because-nil': 'the unit has declared that there is nothing to report',
  'decisions.because-returned': 'this report was returned to the unit for additions',
  'decisions.because-exempt': 'the unit is exempt from this report',
  'decisions.because-ended': 'the duty to send this report has ended or was transferred',
  'decisions.because-withdrawn': 'the document that asks for this report was withdrawn',
  'decisions.because-request-withdrawn': 'the request for this report was withdrawn',
  'decisions.because-own': 'these are the compiler’s own figures',
  'decisions.because-past': 'the round was past before the document was loaded',
  'decisions.because-past-no-mail': 'the round was past before the document was loaded; it sends no more mails',
  'decisions.because-not-awaited': 'this report is no longer in the state “not sent”',

  'decisions.none-chosen': 'No unit is chosen; at least one must be marked.',
  'decisions.several-refused': ({ refused, all }) =>
    `Nothing was recorded for any unit: it is not possible for ${refused} of ${counted(all, 'report')}.`,
  'decisions.of-unit': ({ unit, what }, say) => `${unit}: ${typeof what === 'string' ? what : say(what)}`,
  'decisions.no-extension-own': 'No extension is possible: this report holds the compiler’s own figures.',
  'decisions.no-extension-sent': 'No extension is possible: this report is no longer in the state “not sent”.',
  'decisions.extension-late': ({ decidedOn, lateFrom }) =>
    `No extension is possible: the document that grants it was signed on ${dateFigures(decidedOn)}, ` +
    `after the deadline (${untilInWords(lateFrom).replace(/^by the end/, 'end')}). After the deadline only the reason for lateness can be recorded; ` +
    'whether the report is on time or late does not change.',
  'decisions.asking-late': ({ lateFrom }) =>
    `An extension can no longer be requested: the deadline has passed (${untilInWords(lateFrom).replace(/^by the end/, 'end')}). Please send the report ` +
    'as soon as possible; tell the coordinating body why it is late, so that the reason is recorded.',
  'decisions.request-waits':
    'An extension request for this report is already waiting for an answer; withdraw it before making another.',
  'decisions.no-request': 'No extension request for this report is waiting for an answer.',
  'decisions.extension-early': ({ until, roundLateFrom }) =>
    `New deadline: found ${endInWords(until)}; a date after ${endInWords(roundLateFrom)} is needed.`,
  'decisions.extension-same': ({ until }) =>
    `New deadline: found ${endInWords(until)}, which is the present deadline; another day is needed.`,
  'decisions.asked-day-past': ({ until }) =>
    `To be sent again by: found ${endInWords(until)}, which is past; today or later is needed.`,
  'decisions.asked-day-off': ({ until }) =>
    `To be sent again by: found ${endInWords(until)}, a day off; a working day is needed.`,
  'decisions.not-late':
    'This report was sent on time or is not overdue; the reason for lateness is recorded only of a report that was sent late or is overdue. Please look at its deadline again.',
  'decisions.nothing-in-force': 'There is nothing to withdraw: no decision is in force.',
  'decisions.sent-since': 'There is nothing to withdraw: the unit has sent a report since that decision.',
  'decisions.successor-unknown': ({ unit }) =>
    `The successor “${unit}” was not found. The command units tree shows the codes.`,
};
