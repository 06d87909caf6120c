import { html } from '../../html';
import type { JOURNAL as VIETNAMESE } from '../vietnamese/journal';
import { dateFigures, tableMoment } from './dates';

export const JOURNAL: typeof VIETNAMESE = {
  title: 'Journal of changes',
  toCorrect: 'To be corrected:',
  lead: 'Who did what, and when. Lines are only added, never changed or deleted.',
  who: 'Who',
  action: 'Action',
  allActions: 'All actions',
  subject: 'Subject',
  subjectHint: 'name or id of a unit, report or document',
  from: 'From',
  to: 'To the end of',
  search: 'Find',
  none: 'No line matches.',
  excel: 'Download Excel',
  download: 'Download CSV',
  table: 'The journal, newest first',
  time: 'Time',
  subjectAndDetail: 'Subject and details',
  detail: 'Details',
  basis: (number, date, decider) => `Document no. ${number} of ${dateFigures(date)} (${decider})`,
  until: (day) => `Until the end of ${dateFigures(day)}`,
  detailOf: (subject, at) => html`Details<span class="hidden"> of ${subject}, ${tableMoment(at)}</span>`,
  pages: 'Pages of the journal',
  newest: 'To the first page',
  older: 'Older',
};
