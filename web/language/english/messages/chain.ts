import type { CHAIN as VIETNAMESE } from '../../../../domain/messages/chain';
import { dateFigures } from '../dates';
import { counted } from '../plural';

const fileOf = (file: string | null): string => (file === null ? '' : ` (file ${file})`);
const read = (lines: number, anchors: number): string =>
  `${counted(lines, 'line')} of the chain read, ${counted(anchors, 'anchor')} compared`;

export const CHAIN: typeof VIETNAMESE = {
  'chain.whole': ({ lines, anchors }) => `${read(lines, anchors)}: no line was changed, removed or added.`,
  'chain.not-whole': ({ lines, anchors, faults }) =>
    `${read(lines, anchors)}: ${counted(faults, 'fault')} found; expected is a journal in which no line was changed, removed or added. Leave the server as it is and tell who is responsible for security.`,
  'chain.beginning-changed': 'The first link, made when the chain began, was changed.',
  'chain.changed': ({ seq, line, who, subject }) =>
    `Line ${line} (link ${seq}) was changed; it now says: ${who}, ${subject}.`,
  'chain.removed': ({ seq, line }) => `Line ${line} (link ${seq}) was removed.`,
  'chain.link-removed': ({ seq }) => `A part of the chain was removed, beginning at link ${seq}.`,
  'chain.added': ({ line, who, subject }) =>
    `Line ${line} was added later and is not in the chain: ${who}, ${subject}.`,
  'chain.anchor': ({ seq, day, file }) =>
    `The anchor of ${dateFigures(day)}${fileOf(file)} differs at link ${seq}: the chain up to it was made anew.`,
  'chain.cut': ({ seq, day, file }) =>
    `The journal is shorter than the anchor of ${dateFigures(day)}${fileOf(file)}: its end, from link ${seq}, was cut off.`,
  'chain.waiting': ({ lines }) => `${counted(lines, 'new line waits', 'new lines wait')} to be linked.`,
  'chain.begun': ({ lines, day }) =>
    `The chain began on ${dateFigures(day)}; ${counted(lines, 'earlier line')} were linked as they stood then.`,
  'chain.no-anchor-in-file': ({ file }) =>
    `File "${file}": no anchor found; expected are two lines that begin with dung-han-anchor, copied as they are from the file or mail of an anchor.`,
};
