import type { CONTACTS as VIETNAMESE } from '../../../../domain/messages/contacts';
import { dateFigures } from '../dates';
import { counted } from '../plural';

export const CONTACTS: typeof VIETNAMESE = {
  'contacts.last-day-before-first': ({ from, to }) =>
    `The last day in the post, ${dateFigures(to)}, is before the first, ${dateFigures(from)}; it must not be.`,
  'contacts.absence-days': ({ from, to, most }) =>
    `Away from ${dateFigures(from)} to ${dateFigures(to)}: the last day must not be before the first, nor past, and there may be at most ${counted(most, 'day')}.`,
  'contacts.absent-already': 'This person is already noted as away on one of these days; end that absence first.',
  'contacts.deputy-of-unit':
    'The deputy must be another contact of the same unit who holds a post there to the last day of the absence; add a contact first where there is none.',
  'contacts.no-absence': 'There is no such absence, or it was ended.',
  'contacts.no-day': ({ text }) => `“${text}” is no day; write one like 30/11/2026, or leave it empty.`,
  'contacts.day-needed': 'The day is empty; one like 30/11/2026 is needed.',
  'contacts.choose-deputy': 'Deputy: none chosen; choose another contact of the unit.',

  'contacts.release-needed': 'Nothing was chosen for the held mails; choose one of the four.',
  'contacts.bounce-empty': 'There is no bounce yet: a file .eml is needed, or the whole source of the mail, pasted.',
  'contacts.bounce-too-large':
    'The mail is longer than 2 MB and was not read; the report of a mail server usually has a few kB.',
  'contacts.bounce-no-report':
    'This is no report of a mail server (multipart/report, RFC 3464): perhaps an automatic answer, or a mail by a person. The mail by which a server says that it could not deliver is needed.',
  'contacts.bounce-no-message-id':
    'The report has no head of the mail that was sent (Message-ID), so it is not known which one it was. Correct the address of the contact where it is plain.',
  'contacts.bounce-unknown': 'No mail of this system belongs to the report; nothing was noted.',
  'contacts.bounce-delivered': 'The report says that the mail was delivered; there is nothing to note.',
  'contacts.bounce-known': 'This report was noted before.',
  'contacts.bounce-address': ({ email }) =>
    `Noted: there is no address ${email}. From now on this person’s mail goes to another contact of the unit, until the address is corrected.`,
  'contacts.bounce-address-old': ({ email }) =>
    `Noted: an earlier mail to ${email} came back. The address was corrected since that mail left, so it is not marked.`,
  'contacts.bounce-full': ({ email }) =>
    `Noted: the mailbox ${email} is full. The address is not marked; the mail leaves again on the next working day, three times at most.`,
  'contacts.bounce-sender': ({ email }) =>
    `Noted: the server of ${email} refuses the sender or what was sent, not the address. Tell the administrator of the mail server.`,
  'contacts.bounce-for-now': ({ email }) =>
    `Noted: a mail to ${email} could not be delivered yet. The address is not marked.`,
};
