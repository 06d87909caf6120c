import { html } from '../../html';
import type { SEARCH as VIETNAMESE } from '../vietnamese/search';
import { tableDate } from './dates';
import { counted } from './plural';

export const SEARCH: typeof VIETNAMESE = {
  title: 'Search',
  link: () => html`Search <kbd aria-hidden="true">/</kbd>`,
  label: 'Search units, documents, rounds, receipts, people',
  hint: 'With or without accents; a receipt by its code, or by the number of the report’s paper.',
  search: 'Search',
  tooShort: 'Type at least two letters or digits.',
  none: (words) => `Nothing found for “${words}”. Try fewer words, or check the name, number or receipt code.`,
  noneOfKind: (words) => `Nothing of this kind found for “${words}”.`,
  kinds: {
    units: 'Units',
    documents: 'Documents',
    rounds: 'Rounds',
    receipts: 'Receipts',
    people: 'Contacts',
  },
  all: (kind) => `Show all: ${kind}`,
  everyKind: 'Search everything',
  narrow: (shown) => `The first ${counted(shown, 'result')}; add a word to narrow them down.`,
  formerName: (name) => `formerly ${name}`,
  endedOn: (day) => `until the end of ${tableDate(day)}`,
  withdrawn: 'withdrawn',
  paper: (number) => `paper no. ${number}`,
  receivedOn: (day) => `received on ${tableDate(day)}`,
  shortcut: () => html`The key <kbd>/</kbd> opens this search from every page`,
};
