import type { PLAN_NEXT_YEAR as VIETNAMESE } from '../vietnamese/plan-next-year';
import { counted } from './plural';

export const PLAN_NEXT_YEAR: typeof VIETNAMESE = {
  act: 'Copy for the next year',
  title: (year) => `A document for ${year}`,
  lead: 'Copies this document for a later year: all dates and periods move. Give number and date of the new document to get a draft; it opens in the form to be changed and is previewed like any document. Nobody gets a mail before it is put in force.',
  chooseYear: 'For the year',
  showYear: 'Show this year',
  newDocument: 'The new document',
  number: 'Number',
  numberHint: 'As the new document says it, for example 77/KH-UBND. The program never makes one up.',
  issued: 'Date of issue',
  issuedHint: 'Typed like 05/01/2027.',
  effective: 'Duties begin on',
  effectiveHint: 'Left empty: the date of issue.',
  make: 'Make the draft',
  refused: 'Not made. To correct:',
  stillRecurs:
    'This document has reports that recur without a last period: they are still asked for next year. If the new document replaces it, withdraw this one once the new one is in force, so that no unit has to send twice.',
  dates: 'Dates in the document',
  rounds: 'Last days on time of the rounds',
  what: 'Date',
  before: 'Old year',
  after: 'New year',
  note: 'Calendar of the new year',
  textPlace: 'Part',
  none: 'none',
  noDates: 'The document names no date of a year; reports that recur keep their rules.',
  manyRounds: (report, count) =>
    `${report}: ${counted(count, 'round')} in the year; only those that end on a day off are listed.`,
  periods: 'Periods',
  texts: 'Wording that was moved',
  textsNote:
    'Quotations are the words of the new document: compare them with it and correct them in the form. Dates and years of other documents that are cited stay.',
  textBefore: 'Old',
  textAfter: 'New',
  toCheck: 'to be checked: a year or a weekday was left',
  left: 'Not copied',
  leftNote:
    'These are facts of the old document: its questions are asked anew, and an event is recorded when it happens.',
  ofDocument: 'Document',
};
