import type { Category } from '../../../domain/states/category';
import type { NumbersTable } from './table';

/** What a number counts: an entry of the table. */
export type Meaning = Exclude<keyof NumbersTable, 'shown'> | `shown.${Category}`;

/** Words around numbers, each number a group of the expression; what the groups count, in their order. */
export type Phrase = readonly [words: RegExp, ...meanings: Meaning[]];

/** How the texts of a language say numbers. */
export interface Phrasebook {
  /** Numbers that count no reports: dates, times, names, numbers of documents. */
  neutral: readonly RegExp[];
  /** Tried in this order; what a phrase has read, no later one reads. */
  phrases: readonly Phrase[];
}

/** What is wrong with the numbers of a text, and what it says. */
export interface CheckedNumbers {
  /** Numbers that differ from the table, and numbers that no phrase knows: they may contradict it. */
  faults: string[];
  said: Set<Meaning>;
}

/**
 * Compares every number of a text with the table.
 * @example checkNumbers('Đã gửi 5', NUMBERS, VIETNAMESE).faults // ['Đã gửi 5: sent is 6']
 */
export function checkNumbers(text: string, table: NumbersTable, { neutral, phrases }: Phrasebook): CheckedNumbers {
  const faults: string[] = [];
  const said = new Set<Meaning>();
  let rest = neutral.reduce((left, pattern) => left.replaceAll(pattern, '~'), text);
  for (const [words, ...meanings] of phrases) {
    rest = rest.replaceAll(words, (phrase: string, ...groups: unknown[]) => {
      for (const [index, meaning] of meanings.entries()) {
        const number = groups[index];
        if (typeof number !== 'string') continue;
        said.add(meaning);
        const right = valuesOf(table, meaning);
        if (!right.includes(plain(number))) faults.push(`${phrase.trim()}: ${meaning} is ${right.join(' or ')}`);
      }
      return '·';
    });
  }
  // A message that was not turned into words.
  for (const { index } of rest.matchAll(/\d[\d.,/]*%?|\[object|undefined|NaN/g)) {
    faults.push(`not known: …${rest.slice(Math.max(0, index - 40), index + 40)}…`);
  }
  return { faults, said };
}

export function valuesOf(table: NumbersTable, meaning: Meaning): string[] {
  const value = meaning.startsWith('shown.')
    ? table.shown[meaning.slice('shown.'.length) as Category]
    : table[meaning as Exclude<Meaning, `shown.${Category}`>];
  return [value].flat().map(String);
}

/** Two digits and one mean the same. */
function plain(number: string): string {
  return number.replace(/^0+(?=\d)/, '');
}

/** What a reader gets from the main part of a page: its text, the heads of columns before their cells, and what is read out. */
export function textWithLabels(html: string): string {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replaceAll(/<td[^>]*data-l="([^"]+)"[^>]*>/g, ' $1: ')
    .replaceAll(/<[^>]*aria-label="([^"]+)"[^>]*>/g, ' $1. ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[;,.)])/g, '');
}
