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

  'files.too-complex': 'The file is too complex to be read to its end; split it, or write it more simply.',
  'files.another-value': 'another value',
  'files.an-id': ({ what }, say) => `${say(what)}: a–z, digits and hyphens only`,
  'files.a-day': ({ what }, say) => `${say(what)}, written 30/5/2020 or 2020-05-30, that is on the calendar`,
  'files.one-of': ({ what, values }, say) => `${say(what)}: one of ${values.join(', ')}`,
  'files.yes-or-no': ({ what }, say) => `${say(what)}: yes or no`,
  'files.whole-number': ({ what, min, max }, say) => `${say(what)}: a whole number from ${min} to ${max}`,
  'files.a-list': ({ what }, say) => `a list: ${say(what)}`,
  'files.a-unit-code': ({ what }, say) => `${say(what)} (code of a unit of the register)`,
  'files.one-type': ({ types }) => `Needed: one of the types ${types.join(', ')}.`,
  'files.unknown-entry': ({ name, known }) => `There is no entry “${name}” here; needed: one of ${known.join(', ')}.`,
  'files.id-twice': ({ id }) => `Found the id “${id}” a second time; another id is needed.`,

  'files.too-large': 'The file is larger than 1 MB; it must be smaller.',
  'files.not-utf8': 'The file is not UTF-8; save it again as Unicode UTF-8.',
  'files.yaml-aliases': ({ most }) =>
    `The file uses a passage again (the sign *) more than ${counted(most, 'time')}; write each entry out.`,
  'files.yaml-depth': 'The file is nested too deeply to be read; write it like the examples in the folder plans.',
  'files.yaml-key-twice': 'An entry is given twice in one group; keep one of them.',
  'files.yaml-documents': 'The file holds several documents (the sign ---); one is needed.',
  'files.yaml-tag': ({ detail }) => `Type tags (the sign !) may not be used: ${detail}.`,
  'files.yaml-syntax': ({ detail }) => `This is not YAML: ${detail}.`,
  'files.forbidden-key': ({ key }) => `The name “${key}” may not be used; remove this entry.`,
};
