import type { REGISTER_FIELDS as VIETNAMESE } from '../../../../domain/messages/register-fields';

export const REGISTER_FIELDS: typeof VIETNAMESE = {
  'register-field.file': 'a register of units',
  'register-field.id': 'the id of the register',
  'register-field.title': 'the title of the register',
  'register-field.sample': 'whether it is sample data',
  'register-field.note': 'a note',
  'register-field.groups': 'the groups of units: ids and titles',
  'register-field.group-title': 'the title of the group',
  'register-field.head-title': 'a title of office',
  'register-field.head-titles': 'titles of heads by type of unit',
  'register-field.patterns': 'patterns of contacts (office, officer, head)',
  'register-field.pattern': 'a pattern of a contact (email, name, title, phone)',
  'register-field.email-pattern': 'the pattern of an address, like vanthu.{code}@tinh.invalid',
  'register-field.name-pattern': 'the pattern of a name',
  'register-field.title-pattern': 'the pattern of a position',
  'register-field.phone-pattern': 'the pattern of a telephone number',
  'register-field.units': 'units',
};
