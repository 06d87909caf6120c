import { dayOf } from '../../../../domain/time/time';
import { html } from '../../../html';
import type { REPORT_FORM as VIETNAMESE } from '../../vietnamese/reports/form';
import { dateInWords, fileSize, momentInWords, sendingNumber } from '../dates';
import { counted, plural } from '../plural';

export const REPORT_FORM: typeof VIETNAMESE = {
  owed: 'Reports owed',
  tracking: 'Reports by rounds',
  refused: 'The report has not been sent. To be corrected:',
  typedIsKept: 'What you typed is kept.',
  filesAreNot: 'What you typed is kept; only attached files must be chosen again, because browsers do not keep files.',
  chooseFilesAgain: 'Attached files must be chosen again before sending.',
  notExtended: ({ words, decider, at }) =>
    html`Extension not granted, because: <span lang="vi">${words}</span> (${decider}; recorded on
${dateInWords(dayOf(at))}). The deadline stays.`,
  lateBecause: (words, at) =>
    html`Reason for lateness: <span lang="vi">${words}</span> (recorded on ${dateInWords(dayOf(at))}).`,
  cutoff: 'Data cut-off',
  untilEndOf: (day) => html`up to the end of <span class="nowrap">${dateInWords(day)}</span>`,
  sent: 'Sent',

  noMore: 'This report accepts no further submissions.',
  onlyTheUnit: (record) =>
    html`Only the unit sends its report on this page. A report that came by another channel is
<a href="${record}">recorded here</a>.`,
  sendingAgain: (next, firstReceivedAt) =>
    html`If you send again, this becomes <strong>${sendingNumber(next)}</strong> and takes the place of the one before
in the compiled report. The time of the first submission (${momentInWords(firstReceivedAt)}) stands; earlier
submissions are kept.`,
  noFaults: () =>
    html`<strong>Checked; no faults found.</strong> The report has not been sent: press “Send the report” at the end
of the page.`,
  unusual: () =>
    html`<strong>Unusual figures.</strong> The report can be sent, but write the reason under
<a href="#ghi-chu">Notes, explanation</a>:`,
  draft: (savedAt, savedBy) =>
    html`This is the <strong>draft</strong> saved at ${momentInWords(savedAt)} (${savedBy}). The report has not been
sent.`,
  copied: (count, period) =>
    html`<strong>${count} ${plural(count, 'entry was', 'entries were')} copied from the report for ${period}</strong>
into empty fields. Please correct them to the figures of this period before sending.`,
  nothingCopied: 'There was nothing to copy: fields that are filled in stay as they are.',
  earlier: (period, receipt) =>
    html`For the period before (${period}) the unit sent <a href="/phieu/${receipt}/noi-dung">this report</a>. Its
content can be copied into the empty fields and then corrected.`,
  formAsFile: 'Fill in an Excel or Word file and upload it',
  filledForm: 'The form that was filled in',
  filledFormHint:
    'An XLSX or DOCX file downloaded here and filled in. It is read into this page to be looked at; nothing is sent.',
  readForm: 'Read into the page',
  formRead: (file, answers) =>
    html`<strong>Read ${counted(answers, 'answer', 'answers')} from the file “<span lang="vi">${file}</span>”</strong> into the page. The report is not sent
yet: look it over, then press “Send the report”. What the file leaves empty stays as it is on the page.`,
  copyEarlier: 'Copy from the period before',

  check: 'Check',
  thisPeriod: 'This period',
  send: 'Send the report',
  nothingToReport: () =>
    html`Nothing to report <span class="hint">Leave the figures empty; still enter the signed document if there is
one.</span>`,
  figuresHint:
    'Write figures as Vietnamese offices do: 1234 or 1.234,5 (a point between thousands, a comma before decimals). ' +
    'Pressing Enter checks the form and does not send it.',
  optional: '– optional',
  tableOf: (unit) => `(number of ${unit}; an empty cell means no figure yet)`,
  content: 'Content',
  emptyRows: '– empty rows are left out',
  rowNumber: 'No.',
  cellOfRow: (column, row) => `${column}, row ${row}`,
  addRows: (list) => html`Add rows<span class="hidden"> to ${list}</span>`,

  signedDocument: 'Signed document',
  signedDocumentHint: 'As on the report that was issued, if there is one already.',
  documentNumber: 'Document number',
  documentNumberHint: (example) => `For example: ${example}`,
  documentDate: 'Date of issue',
  documentDateHint: 'Write it as 28/5/2020 (day, month, year)',
  signer: 'Signed by, position',
  signerHint: (_post) => 'For example: Nguyen Van A, with the post',
  note: () => html`Notes, explanation <span class="soft">– optional</span>`,
  noteHint: 'Needed when figures are unusual, for example models registered in earlier years that are commended now.',
  files: 'Attached files',
  heldFiles: 'Files chosen, held until you send:',
  dropFile: (name) => html`Remove<span class="hidden"> ${name}</span>`,
  filesHint: ({ types, each, files, together }) =>
    `The digitally signed copy, or a scan with signature and seal, and annexes: ${types}; each file up to ` +
    `${fileSize(each)}, at most ${files} files, together up to ${fileSize(together)}. ` +
    'Do not send papers marked secret.',
  checkOnly: 'Check, do not send yet',
  saveDraft: 'Save as a draft',
  dropDraft: 'Drop the draft',
  receiptNote: 'After sending, the system gives a receipt with the time to the second.',

  draftSaved: (at) => `Draft saved at ${momentInWords(at)}.`,
  earlierSession:
    'This page was opened in an earlier session, so nothing has been sent or saved. What you typed is still here; ' +
    'press the button you need again.',
  sentElsewhere: (version, receivedAt, receipt) =>
    `This report was sent from another window (${sendingNumber(version)}, at ${momentInWords(receivedAt)}, receipt ` +
    `${receipt}), so what is on this page has not been sent. ` +
    'If it still has to be sent, press “Send the report” again.',
  draftedElsewhere: (savedAt, savedBy) =>
    `Another window saved a draft at ${momentInWords(savedAt)} (${savedBy}), so what is on this page has not been ` +
    'saved. Open the page again to see that draft; to replace it with what is on this page, ' +
    'press “Save as a draft” again.',

  signInAgainTitle: 'Sign in again',
  keptAsDraft:
    'Your session ended after 30 minutes without use. What you typed is kept as a draft; the report has not been sent.',
  notKept: 'Your session has ended. What is on this page has not been saved.',
  signInAgainNote: 'Sign in again to come back to this report.',
  filesKept: 'The files you chose are held as well.',
  signInAgain: 'Sign in again',

  script: {
    empty: 'empty',
    whole: '{0}: a whole number is needed, as in 1234.',
    figure: '{0}: a number is needed, as in 1234 or 1.234,5.',
    twoReadings: '{0}: found “{1}”; it may be {2} or {3}; write one of the two.',
    refused: '{0} ({1}: {2}; {3}: {4}).',
    oddNamed: '{0}. Please give the reason.',
    odd: '{0} ({1}: {2}; {3}: {4}). Please give the reason.',
    unsaved:
      'The draft could not be saved because the connection is lost; what you typed is still on this page and is ' +
      'saved once there is a connection.',
    notSaved: 'The draft could not be saved; press “Save as a draft” to see why.',
    signIn: 'Sign in again in a new window',
    marks: [',', '.'],
  },

  pasteScript: {
    pasted: 'Cells filled from what was pasted: {0}.',
    replaced: 'Cells whose content was replaced: {0}.',
    noRoom: 'Cells that found no place in the table and were left out: {0} ({1}).',
    takeBack: 'Undo this paste',
    takenBack: 'The cells are as they were before the paste.',
  },
};
