import { dayOf } from '../../../../domain/time/time';
import type { CONTACT as VIETNAMESE } from '../../vietnamese/registers/contact';
import { dateFigures } from '../dates';

export const CONTACT: typeof VIETNAMESE = {
  crumb: 'Registers',
  titleOf: (unit) => `Contact: ${unit}`,
  addTo: (unit) => `Add a contact: ${unit}`,
  title: 'Contact',
  add: 'Add a contact',
  notSaved: 'Not saved. To be corrected:',
  mailFails: (since, reason) =>
    `Mail to this address has failed since ${dateFigures(dayOf(since))}${reason === null ? '' : `: ${reason}`}. ` +
    'Once you save, mails are sent to it again, waiting notices included.',
  post: 'Post of the contact',
  postHint:
    'The office mailbox is shared by the unit. A contact gets the mails of the unit and may sign in to send its reports.',
  choosePost: 'Choose a post',
  name: 'Name on the mails',
  nameHint: 'For example: Office of the Finance Department; Mrs Lan.',
  position: 'Position',
  email: 'E-mail',
  phone: 'Telephone',
  save: 'Save',
  back: 'Go back without saving',
};
