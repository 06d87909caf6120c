import { html } from '../../../html';
import type { LOOK_UP as VIETNAMESE } from '../../vietnamese/reports/look-up';
import { plural } from '../plural';

export const LOOK_UP: typeof VIETNAMESE = {
  title: 'Look up a receipt',
  lead:
    'Enter the code on a receipt to see whether this system issued it, and whether the report is still kept as it ' +
    'was received.',
  intact: () =>
    html`<strong>This system issued the receipt.</strong> The report is kept as it was received: content, list of
files and time all agree with the code on the receipt.`,
  altered: () =>
    html`<strong>This system issued the receipt, but the report it keeps does not agree with the code on it.</strong>
Please tell the administrator at once.`,
  hashOfFile: (place, files) =>
    html`The SHA-256 you entered <strong>is that of file no. ${place}</strong> of the ${files} received under this
receipt.`,
  hashOfContent: () => html`The SHA-256 you entered <strong>is the checksum of the content</strong> on this receipt.`,
  hashOfNothing: () =>
    html`The SHA-256 you entered is that of <strong>none of the files</strong> received under this receipt.`,
  report: 'Report',
  unit: 'Unit',
  receivedBy: 'Received by',
  fileCount: 'Number of files received',
  openReceipt: 'Open the receipt and compare files',
  another: 'Look up another receipt',
  codeHint: 'For example: DH20200528-3F0A9C41D2',
  noSuchCode: (code) => `There is no receipt with the code “${code}”. Please check every letter and digit.`,
  hash: () => html`SHA-256 of a file <span class="soft">– optional</span>`,
  hashHint: () =>
    html`To see whether a file you hold is one that was received. On Windows the command <code>certutil -hashfile
bao-cao.pdf SHA256</code> gives it. A unit that is signed in can choose the file on the page of the receipt.`,
  noHash: (characters) =>
    `${characters} ${plural(characters, 'character was', 'characters were')} found; a SHA-256 has exactly 64, digits ` +
    'and letters from a to f. Enter it again, or leave it empty.',
  lookUp: 'Look up',
};
