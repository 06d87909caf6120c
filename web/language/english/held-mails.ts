import type { HELD_MAILS as VIETNAMESE } from '../vietnamese/held-mails';
import { formatNumber, momentInWords } from './dates';
import { counted } from './plural';

export const HELD_MAILS: typeof VIETNAMESE = {
  title: 'Mails held after a restore',
  link: (notices) => `See ${counted(notices, 'held notice')} and decide`,
  lead:
    'Steps that were done after the backup are done again here, so their mails are in the list too. ' +
    '“Probably sent”: due before the restore. Sign-in links still leave. Reports are taken as always.',
  heldSince: ({ restoredAt, restoredBy, source, backupAt }) =>
    `The data was restored at ${momentInWords(restoredAt)} (${restoredBy})${source === null ? '' : `, from the file ${source}`}; ` +
    `${backupAt === null ? 'when it was backed up is unknown' : `backed up at ${momentInWords(backupAt)}`}. All mails are held.`,
  wouldLeave: ({ notices, probablySent }) =>
    `If all are released, ${counted(notices, 'notice leaves', 'notices leave')}; ${formatNumber(probablySent, 0)} of them probably left before the restore.`,
  formerAddresses: (count) =>
    `${counted(count, 'mail to a replaced address waits', 'mails to replaced addresses wait')} too.`,
  nothing: 'No mails are held: mail leaves as always.',
  none: 'No notice waits.',
  toCorrect: 'To correct:',
  decide: 'Decision',
  ways: {
    send: 'Send all, also those that were probably sent',
    'drop-sent': 'Drop those that were probably sent, send the others',
    'drop-before': 'Drop those due before a day, send the others',
    drop: 'Drop all that are held',
  },
  before: 'Drop those due before',
  beforeHint: 'Only with the third choice, as 01/12/2026.',
  release: 'Let mail leave again',
  back: 'To the page Today',
  released: ({ dropped, leaving }) =>
    `Mail leaves again: ${counted(dropped, 'notice was', 'notices were')} dropped, ${formatNumber(leaving, 0)} leave. The journal has it.`,
  listed: 'Held notices, by person and kind',
  person: 'Person',
  kind: 'Kind',
  due: 'Due from',
  count: 'Notices',
  probablySent: 'Probably sent',
  nobody: 'nobody reads it yet',
  more: (lines) => `${counted(lines, 'more line', 'more lines')}; the command dung-han mails held lists all.`,
};
