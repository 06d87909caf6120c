import type { FILES as VIETNAMESE } from '../../../../domain/messages/files';
import { counted } from '../plural';

export const FILES: typeof VIETNAMESE = {
  'files.expected': ({ found, expected }, say) => `${say(found)}; needed: ${say(expected)}.`,
  'files.missing': 'This entry is missing',
  'files.empty': 'This entry is empty',
  'files.found-text': ({ text }) => `Found “${text}”`,
  'files.found-number': ({ number }) => `Found ${number} (a number)`,
  'files.found-boolean': ({ value }) => `Found ${value}`,
  'files.found-list': 'Found a list',
  'files.found-group': 'Found a group of entries',

  'files.missing-entry': ({ name }) => `The entry “${name}” is missing`,
  'files.with-odd-signs': ({ fault, signs }, say) => `${say(fault)} ${say(signs)}`,
  'files.odd-signs': ({ signs, more }, say) =>
    `Delete and type again: ${signs.map(say).join('; ')}${more === 0 ? '' : `; and ${more} more`}.`,
  'files.odd-unseen': ({ at, code }) => `an invisible character at position ${at} (${code})`,
  'files.odd-blank': ({ at, code }) => `an unusual blank at position ${at} (${code})`,
  'files.odd-dash': ({ at, sign, code }) => `the dash “${sign}” at position ${at} (${code}), which looks like a hyphen`,
  'files.odd-quote': ({ at, sign, code }) =>
    `the quotation mark ${sign} at position ${at} (${code}), which YAML does not know`,
  'files.odd-wide': ({ at, sign, code }) => `the full-width character “${sign}” at position ${at} (${code})`,
  'files.odd-cyrillic': ({ at, sign, code }) =>
    `the letter “${sign}” at position ${at} is Cyrillic (${code}) and only looks like a Latin one`,
  'files.odd-greek': ({ at, sign, code }) =>
    `the letter “${sign}” at position ${at} is Greek (${code}) and only looks like a Latin one`,
  'files.mixed-word': ({ sign }, say) =>
    `The text contains a letter of another alphabet: ${say(sign)}; delete it and type it again.`,
  'files.old-encoding': ({ encoding, sign, read, more, convert }, say) =>
    `“${sign}” is ${say(encoding)}${more === 0 ? '' : ` (as on ${more} more lines)`}; it reads “${read}”. ${say(convert)}`,
  'files.lost-letters': ({ word }) =>
    `Found “${word}”: letters were lost when the file was saved in an old encoding; open the original and save it as UTF-8.`,
  'files.encoding-tcvn3': 'written in TCVN3 (fonts such as .VnTime)',
  'files.encoding-vni': 'written in VNI (fonts such as VNI-Times)',
  'files.encoding-utf8-twice': 'UTF-8 that was encoded twice',
  'files.convert-tcvn3':
    'Convert the whole file from TCVN3 to Unicode, for instance with the toolkit of UniKey (Ctrl+Shift+F6).',
  'files.convert-vni':
    'Convert the whole file from VNI to Unicode, for instance with the toolkit of UniKey (Ctrl+Shift+F6).',
  'files.convert-utf8-twice': 'Open the original file and save it as UTF-8.',

  'files.too-complex': 'The file is too complex to be read to its end; split it, or write it more simply.',
  'files.another-value': 'another value',
  'files.an-id': ({ what }, say) => `${say(what)}: a–z, digits and hyphens only`,
  'files.a-day': ({ what }, say) => `${say(what)}, written 30/5/2020 or 2020-05-30, that is on the calendar`,
  'files.a-clock': ({ what }, say) => `${say(what)}, written "16:00" or 16h30`,
  'files.a-day-and-clock': ({ what }, say) =>
    `${say(what)}, written 30/5/2020 or 16h30 30/5/2020, that is on the calendar`,
  'files.one-of': ({ what, values }, say) => `${say(what)}: one of ${values.join(', ')}`,
  'files.yes-or-no': ({ what }, say) => `${say(what)}: yes or no`,
  'files.day-of-month': ({ what }, say) => `${say(what)}: a number from 1 to 31, or last (the last day of the month)`,
  'files.whole-number': ({ what, min, max }, say) => `${say(what)}: a whole number from ${min} to ${max}`,
  'files.a-list': ({ what }, say) => `a list: ${say(what)}`,
  'files.a-unit-code': ({ what }, say) => `${say(what)} (code of a unit of the register)`,
  'files.one-type': ({ types }) => `Needed: one of the types ${types.join(', ')}.`,
  'files.unknown-entry': ({ name, known }) => `There is no entry “${name}” here; needed: one of ${known.join(', ')}.`,
  'files.renamed-entry': ({ name, missing, said }, say) =>
    `There is no entry “${name}” here; if it is “${missing}”, correct its name. ${say(said)}`,
  'files.id-twice': ({ id }) => `Found the id “${id}” a second time; another id is needed.`,

  'files.too-large': 'The file is larger than 1 MB; it must be smaller.',
  'files.not-utf8':
    'The file is not UTF-8; open it and choose Save as with the encoding UTF-8. Letters typed in a font like .VnTime or ' +
    'VNI must be converted to Unicode first.',
  'files.no-text':
    'The file is not plain text (perhaps a renamed Word, Excel, PDF or picture file); needed: a YAML file, written in a ' +
    'text editor.',
  'files.nothing': 'The file is empty; needed: entries as in the examples in the folder plans.',
  'files.yaml-aliases': ({ most }) =>
    `The file uses a passage again (the sign *) more than ${counted(most, 'time')}; write each entry out.`,
  'files.yaml-depth': 'The file is nested too deeply to be read; write it like the examples in the folder plans.',
  'files.yaml-tab': ({ more }) =>
    `This line${more === 0 ? '' : ` and ${more} more`} begins with a tab; write blanks instead of each tab, as many as ` +
    'the entries of the same group have.',
  'files.yaml-odd-blank': ({ at, code }) =>
    `In column ${at} there is an unusual blank (${code}, mostly copied from Word or a web page); delete it and type ` +
    'a plain blank.',
  'files.yaml-odd-colon': ({ colon, code }) =>
    `After the name of the entry stands “${colon}” (${code}), which looks like a colon; type a plain colon and a blank.`,
  'files.yaml-quote-open': ({ mark }) =>
    `The text begins with ${mark}, but no ${mark} closes it at the end of the line; add it, or remove the first one.`,
  'files.yaml-quote-doubled': ({ mark }) =>
    `The mark ${mark} is doubled inside a text in ${mark} (as Excel writes it); put the whole text in single quotation ` +
    "marks '…' and write each mark once.",
  'files.yaml-quote-after': ({ mark }) =>
    `Text follows the closing ${mark}; put the whole text in one pair of marks, or remove this pair.`,
  'files.yaml-indent': ({ found, expected }) =>
    `This line begins after ${found} blanks, where no group above it does; indent it like the entries of its group ` +
    `(the line above: ${expected} blanks).`,
  'files.yaml-colon':
    'The text contains a colon; put the whole text in quotation marks, like "Public relations: 2026".',
  'files.yaml-no-entry': 'This line has no name and colon; write “name: text”, with a blank after the colon.',
  'files.yaml-brackets': 'Brackets [ ] or { } are not closed, or a comma between the parts is missing; close them all.',
  'files.yaml-sign':
    'The text begins with a special character of YAML (& * @ ` %); put the whole text in quotation marks.',
  'files.yaml-key-twice': 'An entry is given twice in one group; keep one of them.',
  'files.yaml-documents': 'The file holds several documents (the sign ---); one is needed.',
  'files.yaml-tag':
    'The text begins with ! (a type tag of YAML), which may not be used; remove it, or use quotation marks.',
  'files.yaml-syntax':
    'This line is not written as YAML; needed: “name: text”, indented like the entries of its group, text with special ' +
    'signs in quotation marks.',
  'files.forbidden-key': ({ key }) => `The name “${key}” may not be used; remove this entry.`,
};
