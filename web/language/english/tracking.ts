import { html } from '../../html';
import type { TRACKING as VIETNAMESE } from '../vietnamese/tracking';
import { momentInWords } from './dates';
import { plural } from './plural';

export const TRACKING: typeof VIETNAMESE = {
  title: 'Reports by rounds',
  owedInAll: ({ at, owing, overdue }) =>
    html`As of ${momentInWords(at)}: <strong>${owing}</strong> ${plural(owing, 'report', 'reports')} still to be sent,
<strong>${overdue}</strong> of them overdue.`,
  owedNow: ({ at, owing, overdue }) =>
    html`As of ${momentInWords(at)}: <strong>${owing}</strong> ${plural(owing, 'report', 'reports')} still to be sent,
<strong>${overdue}</strong> of them overdue, in the rounds in progress.`,
  filter: 'Filter the list',
  document: 'Documents',
  allDocuments: 'All documents',
  unit: 'Unit',
  allUnits: 'All units',
  state: 'State',
  states: {
    'con-phai-gui': 'Still to be sent',
    'chua-gui': 'Not sent',
    'qua-han': 'Overdue',
    'can-bo-sung': 'Returned',
    'cho-kiem-tra': 'Sent, to be checked',
    'da-gui': 'Sent',
    cham: 'Sent late',
    'khong-phat-sinh': 'Nothing to report',
    mien: 'Exempt, or no longer active',
    'tat-ca': 'All',
  },
  withPast: 'Past rounds too',
  nothingFound: 'No report matches the filter.',
  seePast: 'See past rounds too',

  receivedAt: (compiler) => `Received at ${compiler}.`,
  due: 'Due',
  sent: (received, expected) => html`Sent: <strong>${received}/${expected}</strong>`,
  overdue: (count) => html`overdue: <strong>${count}</strong>`,
  history: 'Past before the document was loaded: for viewing only, no reminders are sent',
  closed: 'The round is closed',
  urgingWaits: (count, slot) =>
    html`<strong>${count} urging ${plural(count, 'notice', 'notices')}</strong> will leave at ${momentInWords(slot)}.
Where a unit has sent by another channel, record it before then.`,
  urgingHeld: (count) =>
    html`<strong>${count} urging ${plural(count, 'notice is', 'notices are')} held back.</strong> Once released, they
leave with the next mails (08:00 or 14:00 on working days); units that have sent get none.`,
  holdMails: 'Hold back the urging mails',
  releaseMails: 'Release the urging mails',
  lastDay: 'Last day',
  why: (unit) => html`why?<span class="hidden"> (${unit})</span>`,
  more: 'The list is longer than what is shown here. Filter by document, unit or state.',
};
