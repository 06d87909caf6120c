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
  'lateness.book-needed':
    'What changes a late report to one on time needs the number of its document in the book of incoming documents.',
};
