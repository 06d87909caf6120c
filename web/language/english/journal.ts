import { html } from '../../html';
import type { JOURNAL as VIETNAMESE } from '../vietnamese/journal';
import { dateFigures, tableMoment } from './dates';
import { counted } from './plural';

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
  chain: 'The journal as evidence',
  linked: (lines) => `${counted(lines, 'line is', 'lines are')} linked in a chain of hashes.`,
  notChecked: 'Not checked yet; the program checks it once a day, when it makes the anchor.',
  checked: (at) => `Last check: ${tableMoment(at)}.`,
  anchors: 'The anchor of each day',
  anchorsLead:
    'Each day the hash of the last line is mailed to the administrators and written to a file outside the database. To compare, run dung-han journal verify --anchor with a file that was kept.',
  noAnchors: 'There is no anchor yet.',
  anchorTable: 'Anchors, newest first',
  anchorDay: 'Day',
  anchorLines: 'Lines',
  anchorHash: 'SHA-256',
  anchorGone: 'Gone out',
  gone: (mails, files) =>
    mails + files === 0 ? 'Not gone out' : `${counted(mails, 'mail')}, ${counted(files, 'file')}`,
  newest: 'To the first page',
  older: 'Older',
};
