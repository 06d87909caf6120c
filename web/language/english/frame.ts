import { html } from '../../html';
import type { FRAME as VIETNAMESE } from '../vietnamese/frame';
import { momentInWords } from './dates';

export const FRAME: typeof VIETNAMESE = {
  skip: 'Skip to the main content',
  tagline: 'Reports, on time',
  sessions: 'Sign-in sessions',
  changeRole: 'Change the trial role',
  signOut: 'Sign out',
  menu: 'Main menu',
  items: {
    today: 'Today',
    matrix: 'Compliance matrix',
    owed: 'Reports owed',
    overview: 'Overview',
    lists: 'Lists',
    rollups: 'Compiled reports',
    requests: 'Ad-hoc requests',
    documents: 'Documents',
    registers: 'Registers',
    calendar: 'Calendar',
    accounts: 'Accounts',
    lateness: 'Lateness changes',
    journal: 'Journal',
    mailbox: 'Sample mailbox',
  },
  progress: 'Progress of the preparation',
  sampleLabel: 'About these data',
  sampleNote: () =>
    html`<strong>Sample data.</strong> The offices are real; the figures, mails and people are made up for trial use and
are not the real reports of any office.`,
  purpose:
    'Đúng Hạn sends reminders about reports and tracks them; ' +
    'it replaces neither official papers nor the document system.',
  clock: (at) => `Vietnam time: ${momentInWords(at)}.`,
  lookUpReceipt: 'Look up a receipt',
  tokens: 'Access tokens for programs',
  newSignInLink: 'Ask for a new sign-in link',
  toStart: 'To the first page',
  code: 'Code:',
  requestNumber: 'request number',
  errors: {
    400: 'The request is not valid',
    401: 'Sign in first',
    403: 'This is not allowed',
    404: 'Not found',
    405: 'The request is not valid',
    409: 'Not possible now',
    413: 'The file is too large',
    415: 'This kind of file is not accepted',
    422: 'To be corrected',
    429: 'Please try again later',
    500: 'Something went wrong',
    503: 'Not available for the moment',
  },
};
