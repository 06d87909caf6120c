import { html } from '../../../html';
import type { RECORDING as VIETNAMESE } from '../../vietnamese/reports/recording';
import { fileSize } from '../dates';
import { dueInWords } from '../deadline-words';

export const RECORDING: typeof VIETNAMESE = {
  matrix: 'Compliance matrix',
  title: 'Record reports that came by another channel',
  refused: 'Nothing is recorded yet. To be corrected:',
  typedIsKept: 'What you typed is kept below.',
  note: (dueText, lateFrom) =>
    'For units that sent a signed report through the document system, by post or by e-mail. Type the numbers of ' +
    'their documents; all are recorded together, or none while anything is wrong. ' +
    `Due: ${dueInWords(dueText, lateFrom)}.`,
  nobodyOwes: 'No unit has a report still to be sent in this round.',
  units: 'Units with a report still to be sent, in the order of the register',
  receivedFrom: 'Received from',
  documentNumber: 'Document number',
  sentOnOther: () => html`Date sent <span class="soft">(if other than the common date)</span>`,
  number: 'Document number',
  issued: 'Date of issue',
  signer: 'Signed by',
  sentOn: 'Date sent',
  bookNumber: 'Incoming no.',
  scans: 'Scan',
  scansHint: ({ types, files, fileBytes, totalBytes }) =>
    `The scan of each document, where there is one: ${types}; a file of up to ${fileSize(fileBytes)}, at most ${files} files at once, together ` +
    `up to ${fileSize(totalBytes)}. Files are kept with the receipt of the report. Send no document marked secret.`,
  secondLook: 'To be checked again before it is recorded',
  secondLookHint:
    'Compare with the document and the book of incoming documents. If it is right: fill in number, date and incoming number of each ' +
    'unit and the reason above, and tick below. If it is a mistake, correct the date.',
  confirmDates: 'Compared: the dates above are right',
  forAll: 'For all units recorded',
  sentOnHint:
    'Write it like 28/5/2020 (day, month, year); where the deadline names an hour, with the hour, like 28/5/2020 10:32. Left empty, the date of issue of each document is taken.',
  receivedEarlier: 'The office received them earlier, not just now',
  receivedEarlierHint:
    'Left empty, the moment of receipt is the moment of recording. An earlier moment needs a reason; both moments ' +
    'are kept.',
  receivedDay: 'Received on',
  receivedTime: 'Time of receipt, written like 10:32',
  reason: 'Reason',
  reasonHint: 'For example: the paper reached the registry on the afternoon of 28/5 and is recorded only now.',
  record: 'Record the chosen reports',
  back: 'Go back without recording',
};
