import { dayOf } from '../../../../domain/time/time';
import { html } from '../../../html';
import type { LIST as VIETNAMESE } from '../../vietnamese/registers/list';
import { dateFigures, formatNumber } from '../dates';
import { plural } from '../plural';

export const LIST: typeof VIETNAMESE = {
  title: 'Registers of units',
  lead:
    'Bodies and units in their order of precedence, the direct superior in each system, ' +
    'and the contacts who get the mails.',
  loadNew: 'Load a new register',
  none: 'There are no registers yet.',
  table: 'Registers, newest first',
  register: 'Register',
  units: 'Units',
  contacts: 'Contact',
  toCorrect: 'Addresses to correct',
  toCorrectShort: 'To correct',
  addresses: (count) => `${count} ${plural(count, 'address', 'addresses')}`,
  noAddresses: 'none',
  loadedAt: 'Loaded at',

  crumb: 'Registers',
  counts: (units, contacts) =>
    `${formatNumber(units)} ${plural(units, 'unit', 'units')} in order of precedence, ` +
    `${formatNumber(contacts)} ${plural(contacts, 'contact', 'contacts')}.`,
  downloadXlsx: 'Download the register (XLSX)',
  downloadCsv: 'Download the register (CSV)',
  downloadFor: 'to edit it and load it under a new id',
  search: () => html`Find a name, code or mail address <span class="soft">(with or without accents)</span>`,
  onlyToCorrect: 'Only units with addresses to correct',
  find: 'Find',
  noUnits: 'No unit matches.',
  found: (count) => `${formatNumber(count)} ${plural(count, 'unit', 'units')} found.`,
  foundOnPage: (count, page, pages) =>
    `${formatNumber(count)} ${plural(count, 'unit', 'units')} found, page ${page} of ${pages}.`,
  unitTable: 'Units in order of precedence',
  unit: 'Unit',
  directSuperior: 'Direct superior',
  superior: 'Superior',
  unitContacts: 'Contacts',
  unitContactsShort: 'Contact',
  activeUntil: (day) => `active until the end of ${dateFigures(day)}`,
  trees: { government: 'government', party: 'Party', front: 'Fatherland Front' },
  noContact: 'none yet, no mail can be sent',
  mailFails: (since) => `Mail to this address has failed since ${dateFigures(dayOf(since))}`,
  addContact: (unit) => html`Add a contact<span class="hidden"> ${unit}</span>`,
  pages: 'Pages of the register',
  previousPage: 'Previous page',
  nextPage: 'Next page',
};
