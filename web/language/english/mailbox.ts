import { html } from '../../html';
import type { MAILBOX as VIETNAMESE } from '../vietnamese/mailbox';
import { counted } from './plural';

export const MAILBOX: typeof VIETNAMESE = {
  title: 'Sample mailbox',
  lead: 'The mails that were sent, as their readers see them. None leaves this machine.',
  none: 'No mail yet. The first ones arrive about a minute after the sample is loaded, once the timer runs.',
  table: 'Mails, newest first',
  subject: 'Subject line',
  to: 'To whom',
  sentAt: 'Sent at',
  noneFound: 'No mail matches.',
  search: 'Search mails',
  searchFor: () => html`Subject line or addressee <span class="soft">(with or without accents)</span>`,
  showAll: 'Show all',
  count: (mails) => `${counted(mails, 'mail')}.`,
  pages: 'Pages of the mailbox',
  pageOf: (page, last) => `Page ${page} of ${last}.`,
  newer: 'Newer mails',
  older: 'Older mails',

  mailFrom: 'From',
  mailTo: 'To',
  mail: 'Mail',
  content: (subject) => `The mail: ${subject}`,
  plainText: 'Plain text',
  plainTextOfMail: 'The mail as plain text',
};
