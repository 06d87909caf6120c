import type { PAPERS as VIETNAMESE } from '../vietnamese/papers';
import { dateInWords, momentInWords } from './dates';

export const PAPERS: typeof VIETNAMESE = {
  heading: 'Paper to be signed',
  hint: 'Laid out by the issuing body; number, date and signature stay empty and it is marked a draft until it is recorded as signed. The paper is in Vietnamese.',
  signedBy: 'Signed by',
  signing: {
    head: 'the head',
    deputy: 'a deputy for the head',
    order: 'the office, by order',
  },
  asWord: 'Save as Word (DOCX)',
  printFromPdf:
    'This page is for reading. The paper in its official layout is the PDF: open this page, save the PDF and print that.',
  asPdf: 'Save as PDF to print',
  noteSigned: (version) => `Record the compiled report as signed, version ${version}`,
  toNoteSigned: 'Record as signed',
  correctSigned: 'Correct what was recorded',
  noteSignedHint:
    'The report is signed and issued in the document system; here its number, date and signer are recorded, and the signed copy is kept with the round.',
  notNoted: 'Nothing was recorded. To be corrected:',
  note: 'Record as signed',
  signedFile: 'Signed copy',
  signedFileHint: 'A digitally signed PDF or a scan (PDF, JPG, PNG) of at most 20 MB; it may be left out.',
  isSigned: (number, on, signer) => `Signed: no. ${number}, ${dateInWords(on)}, by ${signer}.`,
  notedBy: (by, at) => `Recorded by ${by} at ${momentInWords(at)}.`,
  openSigned: 'Save the signed copy',

  receiptPdf: 'Save the receipt (PDF)',
  yearPdf: (year) => `Save the reporting calendar of ${year} (PDF)`,
};
