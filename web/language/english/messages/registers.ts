import type { REGISTERS as VIETNAMESE } from '../../../../domain/messages/registers';
import { counted } from '../plural';

export const REGISTERS: typeof VIETNAMESE = {
  'registers.code-twice': ({ code }) => `Found the code “${code}” a second time; each unit needs its own.`,
  'registers.code-of-relation': ({ code }) =>
    `Found the code “${code}”; another is needed, for this word names a receiver by relation (superior, same level, branch).`,
  'registers.related-unknown': ({ body, unit }) =>
    `Found “${body}” as a body of the same level or branch of ${unit}; needed: the code of another unit of the register.`,
  'registers.several-superiors': ({ unit }) => `Found several superiors of ${unit}; one in each system is needed.`,
  'registers.days-reversed': ({ to, from }) =>
    `The last day ${to} comes before the first day ${from}; it must be the other way round.`,
  'registers.successor-unknown': ({ successor }) =>
    `Found the successor “${successor}”; needed: a code of this register, or <register>:<code>.`,
  'registers.superior-unknown': ({ superior, unit }) =>
    `Found the superior “${superior}” of ${unit}; needed: the code of a unit of the register.`,
  'registers.circle': ({ units }) =>
    `Units are each other’s superiors in a circle: ${units.join(' → ')}; one of them must be the head (null).`,
  'registers.pattern-address': ({ address, unit }) =>
    `Found the address “${address}” of ${unit}; correct contactPattern.`,

  'registers.table-not-utf8': 'The table is not UTF-8; save it again as XLSX, or as “CSV UTF-8” in Excel.',
  'registers.lost-letters': ({ text }) =>
    `Found “${text}”: letters with accents were lost when the table was saved; ` +
    'save it again as XLSX, or as “CSV UTF-8” in Excel.',
  'registers.name-without-address': ({ name }) =>
    `There is the name “${name}” without a mail address; add the address, or leave both cells empty.`,
  'registers.two-addresses': ({ cell, addresses }) =>
    `The cell contains two or more addresses (“${cell.slice(0, 100)}”); one of ${addresses.slice(0, 5).join(', ')} is needed; add others on the page of the register.`,
  'registers.telephone': ({ cell, likely }) =>
    likely === null
      ? `Found “${cell.slice(0, 60)}”; needed is a telephone number such as 0269 3824 000, with all its digits.`
      : `Found “${cell.slice(0, 60)}”, perhaps without its leading zero (${likely}); type all digits and format the cell as text.`,
  'registers.name-twice': ({ name, codes }) =>
    `${codes.length} units have the name “${name}”: ${codes.slice(0, 8).join(', ')}${codes.length > 8 ? ', …' : ''}.`,
  'registers.not-an-address': ({ cell }) =>
    `Found “${cell.slice(0, 100)}”; needed is a mail address such as vanthu@donvi.gov.vn, without accents or blanks.`,
  'registers.code-unknown': ({ code, register }) =>
    `Found the code “${code.slice(0, 60)}”; needed is the code of a unit of the register “${register}”.`,
  'registers.unit-ended': ({ unit, code }) =>
    `${unit} (${code}) is not in operation today (not established yet, or ended); only contacts of units in operation are renewed, leave this row out.`,
  'registers.contact-without-address': ({ unit }) =>
    `${unit} has no such contact yet; a mail address is needed to add it.`,
  'registers.contact-changed': ({ name, unit }) =>
    `The contact ${name} of ${unit} was corrected elsewhere just now. Load the table again to see what would change.`,
  'registers.no-register-to-renew': 'There is no register with the codes of this table; write the id of the register.',
  'registers.no-contacts-table':
    'This is no table of contacts; it must be CSV or XLSX with a column code and columns of contacts (office_email, head_name…), and without a column type.',
  'registers.contacts-refused': ({ file, faults }) =>
    `No contact was renewed: ${faults} places to be corrected in ${file}.`,
  'registers.dates-unsaid':
    'It is not clear whether dates of the table have the day or the month first; choose one of the two.',
  'registers.id-form': ({ id }) =>
    `Found the id “${id}”; needed: an id of a–z, 0–9 and hyphens only, like gia-lai-2026.`,
  'registers.file-kind': 'This kind of file is not taken; a .csv, .xlsx or .yaml file is needed.',
  'registers.not-xlsx': 'The file is no XLSX, or holds macros; save it again as XLSX or CSV (UTF-8).',
  'registers.xlsx-unreadable':
    'This XLSX table cannot be read; open the file and save it again as XLSX or CSV (UTF-8).',
  'registers.error-in-cell': ({ error }) =>
    `This cell is the error “${error}” of Excel; correct the formula, or type the content into the cell.`,
  'registers.formula-without-result':
    'This cell has a formula without a result; open the file in Excel and save it again, or type the content into the cell.',
  'registers.table-too-large': 'The table is too large; it may have up to 20,000 rows.',
  'registers.cells-outside': ({ rows, columns }) =>
    `The table has cells beyond the first ${counted(rows, 'row')} or ${counted(columns, 'column')}; ` +
    'delete them and save it again.',

  'registers.other-content': ({ register }) =>
    `There is a register “${register}” with other content; a changed register needs a new id.`,
  'registers.other-contacts': ({ register }) =>
    `There is a register “${register}” with these units; correct contacts that differ on its page.`,
  'registers.same-content': ({ register }) =>
    `The register “${register}” is there already, just like this file; nothing needs to be loaded.`,
  'registers.codes-in-reports': ({ register, suggested }) =>
    `There is a register “${register}” with other content. Codes of units are part of reports that were sent, ` +
    `so a changed register needs a new id, such as “${suggested}”.`,
};
