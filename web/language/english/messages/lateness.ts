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
  'lateness.tie-given': ({ name }) =>
    `${name}, who has recorded this act, gave this account its role or address, or reset its second factor, so it is no second person. Please let somebody else (the head of the compiler or an administrator) confirm it.`,
  'lateness.tie-no-factor': ({ name }) =>
    `This account has no second factor yet, so it cannot be the second person beside ${name}. Sign out, sign in again, set one up, and confirm.`,
  'lateness.tie-browser': ({ name }) =>
    `In the last 90 days this account and that of ${name}, who has recorded this act, signed in in one browser, so they may be one person. Please let somebody else (the head of the compiler or an administrator) confirm it.`,
  'lateness.tie-mobile': ({ name }) =>
    `The register has one mobile telephone for this account and for ${name}, who has recorded this act, so they may be one person. Please let somebody else (the head of the compiler or an administrator) confirm it.`,
  'lateness.tie-mailbox': ({ name }) =>
    `The address of this account and that of ${name}, who has recorded this act, have one mailbox name (before the @), so they may be one person. Please let somebody else (the head of the compiler or an administrator) confirm it.`,
  'lateness.name-needed': 'Name the person who confirms with --by.',
  'lateness.yes-or-no': ({ text }) => `Found “${text}”; yes or no is needed.`,
  'lateness.not-a-number': ({ text }) => `Found “${text}”; the number of an act is needed, see lateness list.`,
  'lateness.book-needed':
    'An act that changes a late report to one on time needs the number of its document in the book of incoming documents.',
};
