import type { MAIL_CHOICE as VIETNAMESE } from '../../vietnamese/people/mail-choice';

export const MAIL_CHOICE: typeof VIETNAMESE = {
  title: 'Mails to you',
  noAddress: 'This session belongs to no mail address, so there is nothing to choose.',
  for: (email) => `Mails to ${email}.`,
  isEach: 'A mail comes at each slot, 08:00 and 14:00 of working days, when there is something.',
  isOnce: 'At most one mail comes each working day, at 08:00, with everything in it.',
  inTime:
    'With one mail a day, urging, urgent requests and what is due that day or on the next working day still come in their own slot.',
  chooseOnce: 'Choose one mail a day',
  chooseEach: 'Receive a mail at each slot again',
  toChoice: 'Choose how mails come',
};
