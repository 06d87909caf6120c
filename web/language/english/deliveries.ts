import type { DELIVERIES as VIETNAMESE } from '../vietnamese/deliveries';
import { formatNumber, momentInWords } from './dates';
import { counted } from './plural';

export const DELIVERIES: typeof VIETNAMESE = {
  title: 'Mails to each person',
  lead: 'What was sent to whom: taken, come back, put off, or still waiting. The newest first.',
  none: 'No mail matches.',
  toCorrect: 'To correct:',
  search: 'Filter',
  searchFor: 'Person, address or unit',
  state: 'Result',
  allStates: 'All',
  from: 'From',
  to: 'To',
  only: (what) => `Only: ${what}.`,
  showAll: 'Show all',
  table: 'Mails by person, the newest first',
  person: 'Person',
  email: 'Address',
  slot: 'Slot',
  mail: 'Mail',
  notWritten: 'not written yet',
  result: 'Result',
  sentAt: (at) => `at ${momentInWords(at)}`,
  bouncedAt: (at) => `bounce noted at ${momentInWords(at)}`,
  attempts: (count) => `tried ${counted(count, 'time')}`,
  count: (mails) => `${counted(mails, 'mail')}.`,
  pages: 'Pages of the list of mails',
  pageOf: (page, last) => `Page ${formatNumber(page, 0)} of ${formatNumber(last, 0)}.`,
  newer: 'Newer mails',
  older: 'Older mails',
  enterBounce: 'Enter a bounce',
  mailboxRead: (at) => `The mailbox of bounces was read last at ${momentInWords(at)}.`,
  mailboxFails: (since, fault) =>
    `The mailbox of bounces cannot be read since ${momentInWords(since)}: ${fault}. Tell the administrator of the server (IMAP_URL).`,

  bounceTitle: 'Enter a bounce',
  bounceLead:
    'When a mail cannot be delivered, the other server sends a report (“Undelivered Mail”, “Delivery Status Notification”) to the sender’s mailbox. ' +
    'Save that mail as a file .eml, or open its source and paste all of it here.',
  bounceFile: 'File .eml',
  bounceFileHint: 'At most 2 MB. The beginning of the mail is enough.',
  bounceSource: 'Or the source of the mail',
  bounceSourceHint: 'In the mailbox: “Show original”, “View source”.',
  bounceNot: 'Not noted:',
  bounceEnter: 'Note the bounce',
  back: 'To the mails',
};
