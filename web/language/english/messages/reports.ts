import type { REPORTS as VIETNAMESE } from '../../../../domain/messages/reports';
import { formatInstant } from '../../../../domain/time/time';
import { counted } from '../plural';

export const REPORTS: typeof VIETNAMESE = {
  'reports.not-taken': ({ report, state }) =>
    `The report “${report}” is in the state “${state}” and is not taken again. ` +
    'Ask the compiler if it has to be sent again.',
  'reports.nil-not-taken': ({ requirement }) =>
    `The requirement “${requirement}” does not accept “nothing to report”. Please send the full report by the form.`,
  'reports.values-refused': ({ faults }) =>
    `The report was not taken: ${counted(faults, 'place')} to correct in the form.`,
  'reports.not-sent': ({ faults }) => `The report was not sent: ${counted(faults, 'place')} to correct.`,
  'reports.received-at': ({ receivedAt, at }) =>
    `The time of receipt, ${formatInstant(receivedAt)}, needs a reason ` +
    `and may not be after the time of recording, ${formatInstant(at)}.`,
  'reports.not-checkable': ({ report, state }) =>
    `Only a report that was sent can be marked as checked; the report “${report}” is in the state “${state}”.`,
  'reports.json-syntax': ({ detail }) => `This is not JSON: ${detail}`,

  'reports.filled-in-nil':
    '“Nothing to report” is chosen, but the form is filled in. Clear the form, or choose “Send the report”.',
  'reports.explain-figures': 'Unusual figures (named below): write the reason under “Notes, explanation”.',
  'reports.empty': 'The report is empty: it needs at least a file, or number and date of the signed document.',
  'reports.draft-too-long': 'The draft is too long. Send long texts as an attached file.',
};
