import type { LATENESS as VIETNAMESE } from '../../../../domain/messages/lateness';
import { delayInWords } from '../deadline-words';

const from: (late: Parameters<typeof delayInWords>[0]) => string = (late) =>
  `this report will change from ${delayInWords(late)} overdue`;

export const LATENESS: typeof VIETNAMESE = {
  'lateness.to-on-time': (late) => `${from(late)} to on time`,
  'lateness.to-not-due': (late) => `${from(late)} to not yet due`,
  'lateness.to-excused': (late) => `${from(late)} to not owed`,
  'lateness.look-again': ({ becomes }, say) =>
    `With the dates typed, ${say(becomes)}. Please compare the dates with the document, then confirm them.`,
  'lateness.reason-needed': 'A date that is doubtful, or changes a late report to one on time, needs a reason.',
  'lateness.number-needed': 'An act that changes a late report to one on time needs the number of its document.',
  'lateness.date-needed': 'An act that changes a late report to one on time needs the date of its document.',
  'lateness.one-waits':
    'An act that changes the lateness of this report waits to be confirmed. Please wait until the second person (the head of the compiler or an administrator) has confirmed it.',
  'lateness.unknown': ({ id }) => `There is no change of lateness no. ${id}; see the list “Changes of lateness”.`,
  'lateness.settled': ({ id }) =>
    `Change of lateness no. ${id} has been answered already (confirmed or not confirmed); see the list “Changes of lateness”.`,
  'lateness.same-person': ({ name }) =>
    `${name} has recorded this act and cannot confirm it alone. Please let the second person (the head of the compiler or an administrator) confirm it.`,
  'lateness.name-needed': 'Name the person who confirms with --by.',
  'lateness.yes-or-no': ({ text }) => `Found “${text}”; yes or no is needed.`,
  'lateness.not-a-number': ({ text }) => `Found “${text}”; the number of an act is needed, see lateness list.`,
  'lateness.book-needed':
    'An act that changes a late report to one on time needs the number of its document in the book of incoming documents.',
};
