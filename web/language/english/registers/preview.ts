import type { PREVIEW as VIETNAMESE } from '../../vietnamese/registers/preview';
import { formatNumber, weekdayDate } from '../dates';
import { plural } from '../plural';

export const PREVIEW: typeof VIETNAMESE = {
  notes: 'How the table was read; please check before you confirm',
  dates: 'How are dates written in the table?',
  dayFirst: (cell, day) => `The day first: ${cell} is ${weekdayDate(day)}`,
  monthFirst: (cell, day) => `The month first: ${cell} is ${weekdayDate(day)}`,
  column: (column) => `column ${column}`,
  datesUnsaid: 'Choose how dates are written and confirm; the table below reads the day first.',
  compared: (register, added, changed, dropped) =>
    `Compared with the register in force “${register}”: ${formatNumber(added)} new ${plural(added, 'unit', 'units')}, ${formatNumber(changed)} changed, ${formatNumber(dropped)} no longer there.`,
  dropped: 'Units that are no longer in the new register',
  isNew: 'new',
  was: 'before:',
  wasNone: 'before: none',
  unit: 'Unit',
  kind: 'Type, groups',
  superiors: 'Superior',
  active: 'In force',
  contacts: 'Contacts',
  short: 'short name',
  groups: 'groups',
  from: (day) => `from ${weekdayDate(day)}`,
  to: (day) => `until ${weekdayDate(day)}`,
  successors: 'succeeded by',
  top: 'head of the system',
  trees: { government: 'government', party: 'Party', front: 'Front' },
  posts: { office: 'Office mailbox', officer: 'Reporting officer', head: 'Head of the unit' },

  contactsTitle: 'Renew the contacts?',
  contactsLead: (register) => `Register “${register}”.`,
  willRenew: (changed, added, same) =>
    `When you confirm: ${formatNumber(changed)} ${plural(changed, 'contact is', 'contacts are')} corrected, ${formatNumber(added)} added; ${formatNumber(same)} of the table are right already. Contacts that are not in the table stay as they are.`,
  nothingToRenew: 'The contacts of the table are right already; there is nothing to correct.',
  renew: 'Renew the contacts',
  now: 'Now',
  after: 'Then',
  added: 'none yet, will be added',
};
