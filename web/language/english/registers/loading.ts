import { html } from '../../../html';
import type { LOADING as VIETNAMESE } from '../../vietnamese/registers/loading';
import { formatNumber } from '../dates';
import { plural } from '../plural';

export const LOADING: typeof VIETNAMESE = {
  crumb: 'Registers',
  title: 'Load a register of units',
  refused: (faults) => `Nothing was loaded. ${faults} ${plural(faults, 'place', 'places')} to correct:`,
  afterFaults: 'Correct the file and choose it again.',
  lead:
    'A CSV or XLSX table, or a YAML file. All faults are listed first; as long as one is left, nothing is loaded. ' +
    'Without faults there is a preview before you confirm. ' +
    'A table that has only codes and contacts renews the contacts of a register.',
  file: 'File of the register',
  forTables: 'For a CSV or XLSX table',
  id: 'Id of the register',
  idHint: 'Only a-z, 0-9 and the hyphen, like gia-lai-2026. Left empty, it is the name of the file.',
  name: 'Title of the register',
  check: 'Check and preview',
  back: 'Back',
  columns: 'Columns of the table',
  aboutColumns:
    'The first row names the columns, in Vietnamese as in the example or by their codes. ' +
    'Code, name and type of the unit are needed; the others where there is something to fill in.',
  exampleXlsx: 'Download an example (XLSX)',
  exampleCsv: 'Download an example (CSV)',
  column: 'Name of the column',
  columnId: 'Its code',
  howToFill: 'What to fill in',
  how: {
    code: 'a-z, digits and the hyphen; or an official code like 000.04.01.H21',
    groups: 'codes of groups, like so-ban-nganh, with | between them',
    parent_government: 'code of the direct superior; - for the head of the system; empty for a unit outside it',
    parent_party: 'as above',
    parent_front: 'as above',
    valid_from: 'like 01/7/2025 (day, month, year)',
    valid_to: 'like 01/7/2025 (day, month, year)',
    successors: 'codes of units, with | between them',
    peer_government: 'code of the People’s Committee of the same level, for documents that name it so',
    peer_party: 'code of the Party committee of the same level',
    peer_front: 'code of the Fatherland Front of the same level',
    branch: 'code of the higher body of its own branch',
  },

  previewTitle: 'Load this register?',
  willAdd: (units, contacts) =>
    html`When you confirm: <strong>${formatNumber(units)} ${plural(units, 'unit', 'units')}</strong> and
<strong>${formatNumber(contacts)} ${plural(contacts, 'contact', 'contacts')}</strong> are added. Existing registers and
units do not change; nobody gets a mail until a document uses this register.`,
  withoutContact: (units) =>
    html`<strong>${formatNumber(units)} ${plural(units, 'unit has', 'units have')} no contact</strong>; no mail can be
sent to ${plural(units, 'it', 'them')}.`,
  load: 'Load the register',
  doNot: 'No, go back',
  added: 'What will be added',
  addedTable: 'Units that will be added, in order of precedence',
  unit: 'Unit',
  type: 'Type',
  directSuperior: 'Direct superior',
  superior: 'Superior',
  contacts: 'Contact',
  noContact: 'none yet',
  firstShown: (count) => `The first ${count} ${plural(count, 'unit is', 'units are')} shown.`,
};
