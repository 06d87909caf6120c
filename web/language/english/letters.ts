import type { LETTERS as VIETNAMESE } from '../vietnamese/letters';
import { dateInWords, momentInWords } from './dates';

export const LETTERS: typeof VIETNAMESE = {
  title: 'Draft urging letter',
  drafted: (at) =>
    `Drafted at ${momentInWords(at)} for the leaders to review and sign. Number, date and signature are left empty; ` +
    'the registry numbers the letter, has it signed and issues it in the document system. The letter itself is in ' +
    'Vietnamese.',
  noted: 'Recorded.',
  signed: (number, on, signer) => `Signed: no. ${number}, ${dateInWords(on)}, by ${signer}.`,
  notSent: (reason) => `Not sent: ${reason}.`,
  notedBy: (by, at) => `Recorded by ${by} at ${momentInWords(at)}.`,

  correctOutcome: 'Correct what was recorded',
  noteOutcome: 'Record the outcome',
  outcomeHint:
    'The letter is signed and sent in the document system; here the outcome is only recorded, so that the letter no ' +
    'longer waits for signature.',
  toCorrect: 'Nothing was recorded. To be corrected:',
  number: 'Letter number',
  numberHint: 'For example: 812/SNV-TCBC',
  signedOn: 'Signed on',
  signedOnHint: 'Write it like 05/12/2026 (day, month, year).',
  signer: 'Signed by',
  signerHint: 'For example: Nguyen Van A, Director',
  noteSigned: 'Record as signed',
  reason: 'Or: this letter will not be sent, because',
  reasonHint: 'For example: all units have sent their reports.',
  noteNotSent: 'Record as not sent',
};
