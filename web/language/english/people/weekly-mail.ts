import { html } from '../../../html';
import type { WEEKLY_MAIL as VIETNAMESE } from '../../vietnamese/people/weekly-mail';

export const WEEKLY_MAIL: typeof VIETNAMESE = {
  title: 'Weekly mail with the state of the reports',
  stopped: () =>
    html`<strong>The weekly mail has been stopped</strong> for the address that received this mail. Mails about compiled
reports are still sent.`,
  receiveAgain: 'Receive the weekly mail again',
  when: 'This mail leaves on Mondays at 08:00 while reports are missing.',
  stop: 'Stop the weekly mail',
};
