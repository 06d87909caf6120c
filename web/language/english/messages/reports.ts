import type { REPORTS as VIETNAMESE } from '../../../../domain/messages/reports';
import { formatInstant } from '../../../../domain/time/time';
import { dateFigures, formatNumber } from '../dates';
import { counted } from '../plural';

export const REPORTS: typeof VIETNAMESE = {
  'reports.not-taken': ({ report, because }, say) =>
    `The report “${report}” is not taken again: ${say(because)}. Ask the compiler if it has to be sent again.`,
  'reports.nil-not-taken': ({ requirement }) =>
    `The requirement “${requirement}” does not accept “nothing to report”. Please send the full report by the form.`,
  'reports.values-refused': ({ faults }) =>
    `The report was not taken: ${counted(faults, 'place')} to correct in the form.`,
  'reports.not-sent': ({ faults }) => `The report was not sent: ${counted(faults, 'place')} to correct.`,
  'reports.received-at': ({ receivedAt, at }) =>
    `The time of receipt, ${formatInstant(receivedAt)}, needs a reason ` +
    `and may not be after the time of recording, ${formatInstant(at)}.`,
  'reports.not-checkable': ({ report, because }, say) =>
    `The report “${report}” cannot be marked as checked: ${say(because)}; only one that was sent and is not checked can.`,
  'reports.json-syntax': ({ detail }) => `This is not JSON: ${detail}`,

  'reports.filled-in-nil':
    '“Nothing to report” is chosen, but the form is filled in. Clear the form, or choose “Send the report”.',
  'reports.explain-figures': 'Unusual figures (named below): write the reason under “Notes, explanation”.',
  'reports.not-open-yet': ({ report, period, opens }) =>
    `The report “${report}” is not accepted yet: its reporting period (${period}) has not begun. ` +
    `Please send it from ${dateFigures(opens)}; what is filled in can be saved as a draft.`,
  'reports.round-over': ({ report, lastDay }) =>
    `The round of the report “${report}” is over (its last day was ${dateFigures(lastDay)}), so no further submission is ` +
    'taken: its compiled report gets no more supplements. To correct figures, ask the compiler to return the report or ' +
    'to record the document.',
  'reports.empty-form': ({ nil }) =>
    'The report is empty: it needs at least a figure, a text of the form, or a file.' +
    (nil ? ' If there is nothing to report this time, choose “Nothing to report”.' : ''),
  'reports.empty': 'The report is empty: it needs at least a file, or number and date of the signed document.',
  'reports.note-too-long': ({ length, most }) =>
    `The note has ${formatNumber(length)} characters; at most ${formatNumber(most)} are accepted. Send long text as an attached file.`,
  'reports.draft-too-long': 'The draft is too long. Send long texts as an attached file.',
};
