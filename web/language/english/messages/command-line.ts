import type { COMMAND_LINE as VIETNAMESE } from '../../../../domain/messages/command-line';

export const COMMAND_LINE: typeof VIETNAMESE = {
  'command-line.a-day': ({ option, text }) =>
    `Option “${option}”: found “${text}”; a date that exists is needed, written like 2020-11-20 or 20/11/2020.`,
  'command-line.a-day-and-clock': ({ option, text }) =>
    `${option}: found "${text}"; a date is needed, an hour may go with it, like "05/12/2026 16:00", or --hours.`,
  'command-line.a-moment': ({ option, text }) =>
    `Option “${option}”: found “${text}”; a moment is needed, written like 2020-05-28T10:32:05+07:00.`,
  'command-line.a-number': ({ option, text, least, most }) =>
    `“${option}”: found “${text}”; a whole number from ${least} to ${most} is needed.`,
  'command-line.one-of': ({ option, text, known }) =>
    `“${option}”: found “${text}”; one of ${known.join(', ')} is needed.`,
  'command-line.received-without-reason':
    'The option “--received-at” needs “--reason”: why a past time of receipt is recorded.',
  'command-line.backup-file':
    'The name of the backup is missing. Write, for example: dung-han restore-backup dung-han-20261201020000.zip.',
  'command-line.release-before':
    'The option "--before" belongs to "--how drop-before" and to no other: mails due before that day are dropped.',
  'command-line.no-mailbox':
    'IMAP_URL (imaps://user:password@host:993/INBOX), the mailbox to which mails come back, is not set.',
  'command-line.mailbox-away': ({ fault }) => `The mailbox of IMAP_URL cannot be read: ${fault}.`,
  'command-line.ending': ({ option, text, known }) =>
    `Option “${option}”: found “${text}”; a file name ending in ${known.map((ending) => `.${ending}`).join(' or ')} is needed.`,
  'command-line.file-exists': ({ option, text }) =>
    `Option “${option}”: the file “${text}” is there already. Give another name, or move the old file away.`,
  'command-line.not-written': ({ option, text, detail }) =>
    `Option “${option}”: the file “${text}” cannot be written (${detail}). Check the folder and who may write in it.`,
  'command-line.next-year-head':
    'The option “--out” needs “--number” and “--issued”: number and date of the new document cannot be derived from the old one.',
  'command-line.no-service': 'No service is running. Run npm start in another window, or set DATABASE_URL.',
};
