import { html } from '../../../html';
import type { OWED as VIETNAMESE } from '../../vietnamese/reports/owed';
import { momentInWords } from '../dates';

export const OWED: typeof VIETNAMESE = {
  title: 'Reports owed',
  nothing: 'No report is owed now.',
  draft: (savedAt) => html`There is a <strong>draft</strong> saved at ${momentInWords(savedAt)}, not sent yet.`,
  goOn: 'Go on with the report',
  sendAgain: 'Send the report again',
  begin: 'Prepare the report',
  sent: 'Reports sent',
  released: 'Reports the unit need not send',
  sentNewestFirst: 'Reports sent, newest first',
  report: 'Report',
  result: 'Result',
  firstReceived: 'First received',
  receipt: 'Receipt',
  toCalendar: 'Put the deadlines into the unit’s calendar',
};
