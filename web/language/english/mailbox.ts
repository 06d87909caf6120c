import type { MAILBOX as VIETNAMESE } from '../vietnamese/mailbox';
import { plural } from './plural';

export const MAILBOX: typeof VIETNAMESE = {
  title: 'Sample mailbox',
  lead: 'The mails that were sent, as their readers see them. None leaves this machine.',
  none: 'No mail yet. The first ones arrive about a minute after the sample is loaded, once the timer runs.',
  table: 'Mails, newest first',
  subject: 'Subject line',
  to: 'To whom',
  sentAt: 'Sent at',
  newest: (count) => `The newest ${count} ${plural(count, 'mail is', 'mails are')} shown.`,

  mailFrom: 'From',
  mailTo: 'To',
  mail: 'Mail',
  content: (subject) => `The mail: ${subject}`,
  plainText: 'Plain text',
  plainTextOfMail: 'The mail as plain text',
};
