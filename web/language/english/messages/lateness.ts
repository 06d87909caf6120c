import type { LATENESS as VIETNAMESE } from '../../../../domain/messages/lateness';
import { counted } from '../plural';

const from = (days: number): string => `this report will change from ${counted(days, 'day')} overdue`;

export const LATENESS: typeof VIETNAMESE = {
  'lateness.to-on-time': ({ days }) => `${from(days)} to on time`,
  'lateness.to-not-due': ({ days }) => `${from(days)} to not yet due`,
  'lateness.to-excused': ({ days }) => `${from(days)} to not owed`,
  'lateness.look-again': ({ becomes }, say) =>
    `By the dates typed, ${say(becomes)}. Please compare them with the document, and confirm them.`,
  'lateness.reason-needed': 'A date that is doubtful, or changes a late report to one on time, needs a reason.',
  'lateness.number-needed': 'What changes a late report to one on time needs the number of its document.',
  'lateness.date-needed': 'What changes a late report to one on time needs the date of its document.',
  'lateness.one-waits':
    'An act that changes the lateness of this report waits to be confirmed. Please wait for the head of the compiler or an administrator.',
  'lateness.unknown': ({ id }) => `There is no change of lateness no. ${id}; see the list “Changes of lateness”.`,
  'lateness.settled': ({ id }) => `Change of lateness no. ${id} was confirmed, or not confirmed, before.`,
  'lateness.same-person': ({ name }) =>
    `${name} has recorded this act and cannot confirm it. Please let the head of the compiler or another administrator do so.`,
  'lateness.name-needed': 'Name who confirms by --by.',
  'lateness.yes-or-no': ({ text }) => `Found “${text}”; yes or no is needed.`,
  'lateness.not-a-number': ({ text }) => `Found “${text}”; the number of an act is needed, see lateness list.`,
  'lateness.book-needed':
    'What changes a late report to one on time needs the number of its document in the book of incoming documents.',
};
