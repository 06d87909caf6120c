import { dayOf } from '../../../../domain/time/time';
import { html } from '../../../html';
import type { RECEIPT as VIETNAMESE } from '../../vietnamese/reports/receipt';
import { dateFigures, dateInWords, formatNumber, receiptMoment } from '../dates';
import { delayInWords, untilInWords } from '../deadline-words';
import { plural } from '../plural';

const bytesOf = (count: number): string => `${formatNumber(count)} ${plural(count, 'byte', 'bytes')}`;

export const RECEIPT: typeof VIETNAMESE = {
  title: (receipt) => `Receipt for a report: ${receipt}`,
  heading: 'Receipt for a report',
  received: ({ compiler, report, unit, nil }) =>
    nil
      ? html`<strong>${compiler}</strong> has received the statement “nothing to report” for
<strong>${report}</strong> from <strong>${unit}</strong>.`
      : html`<strong>${compiler}</strong> has received <strong>${report}</strong> from <strong>${unit}</strong>.`,
  withdrawn: (by, at) =>
    html`<strong>This receipt was withdrawn: the report was recorded by mistake</strong> (${by}, ${receiptMoment(at)}); it no longer
counts as sent. Reason:`,
  withdraw: 'Withdraw as recorded by mistake',
  withdrawalReason: 'Reason',
  withdrawalHint:
    'The report stands as before; the receipt stays readable and says that it was withdrawn; a unit that still owes the report gets a mail.',
  code: 'Receipt code',
  receivedAt: 'Received at',
  vietnamTime: (at) => html`<strong>${receiptMoment(at)}</strong> (Vietnam time)`,
  version: 'Submission no.',
  replacedBy: (version) => `(submission no. ${version} has taken its place in the compiled report)`,
  result: 'Result',
  resultOf: ({ late, lateFrom, version }) => {
    const outcome = late === null ? 'on time' : `${delayInWords(late)} late`;
    const later = version > 1 && '; the first submission decides, later ones change nothing';
    return html`<strong>${outcome}</strong> (due ${untilInWords(lateFrom)})${later}`;
  },
  lateReason: 'Reason for lateness',
  recordedOn: (words, at) => html`<span lang="vi">${words}</span> (recorded on ${dateInWords(dayOf(at))})`,
  signedDocument: 'Signed document',
  number: (number) => html`no. <span class="nowrap">${number}</span>`,
  numberAndDate: (number, day) => html`no. <span class="nowrap">${number}</span> of ${dateInWords(day)}`,
  signer: (name) => `signed by ${name}`,
  channel: 'Channel',
  sentOn: (day) => `sent on ${dateFigures(day)}`,
  submittedBy: 'Sent or entered by',
  note: 'Notes',
  sha256: 'Checksum of the content (SHA-256)',
  files: 'Files received',
  fileName: 'File name',
  size: 'Size',
  bytes: bytesOf,
  noFiles: 'No files attached.',
  warnings: 'Figures that needed attention when the report was sent:',
  certifies: 'This receipt certifies the time and the files received; the content is checked later.',
  qrCode: 'QR code of the address for looking it up',
  lookUpLater: (address) => html`To look this receipt up later: <span class="break">${address}</span>`,
  toContent: 'See what was sent',
  toOwed: 'Back to reports owed',
  toTracking: 'Back to tracking',
  printing: 'To print this receipt use the browser’s print command (Ctrl + P).',

  compareHeading: 'Compare with files you hold',
  recordHeading: 'Record of the content',
  nothingCompared: 'No file was chosen to compare.',
  sameFile: (name, bytes, received) =>
    html`“${name}” (${bytesOf(bytes)}) <strong>is the file received</strong>: “${received}”.`,
  otherFile: (name, bytes) =>
    html`“${name}” (${bytesOf(bytes)}) is <strong>none of the files</strong> received under this receipt.`,
  filesHeld: 'Files you hold',
  filesHeldHint:
    'To see whether a file you hold is, byte for byte, one that was received. Only its checksum is calculated; the ' +
    'file is not kept.',
  compare: 'Compare files',
  downloadRecord: (address) =>
    html`<a href="${address}">Download the record of the content</a>: SHA-256 of that file is the checksum of the
content on the receipt.`,
};
