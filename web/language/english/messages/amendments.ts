import type { AMENDMENTS as VIETNAMESE } from '../../../../domain/messages/amendments';

export const AMENDMENTS: typeof VIETNAMESE = {
  'amendments.withdrawn': ({ plan, day }) =>
    `The document “${plan}” was withdrawn on ${day}. If that was a mistake, take the withdrawal back first.`,
  'amendments.in-force': ({ plan }) => `The document “${plan}” is in force; there is no withdrawal to take back.`,
  'amendments.nothing-changes':
    'The new text is the same as the one in force. Change the clauses that the amending document names, and look at it again.',
  'amendments.other-register':
    'The new text names another register or tree than the document in force. An amendment keeps the register; with another one, load it as a new document and withdraw the old one.',
  'amendments.other-document':
    'Number, date or issuer under `document` differ from the document in force. They stay those of the original; number and date of the amending document are given apart.',
  'amendments.past-date': ({ day, round }) =>
    `New last day of the round “${round}”: found ${day}, which is past; it must be today or later.`,
};
