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
  progress: 'Progress of the preparation',
  sampleLabel: 'About these data',
  sampleNote: () =>
    html`<strong>Sample data.</strong> The offices are real; the figures, mails and people are made up for trial use and
are not the real reports of any office.`,
  purpose:
    'Đúng Hạn sends reminders about reports and tracks them; it replaces neither official papers nor the document system.',
  clock: (at) => `Vietnam time: ${momentInWords(at)}.`,
  lookUpReceipt: 'Look up a receipt',
  tokens: 'Access tokens for programs',
  newSignInLink: 'Ask for a new sign-in link',
  toStart: 'To the first page',
  code: 'Code:',
  requestNumber: 'request number',
};
