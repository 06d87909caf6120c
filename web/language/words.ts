import { raw } from 'hono/html';
import * as deadlines from '../../domain/deadlines/deadline-words';
import { inVietnamese, type MessageOrText, sentence } from '../../domain/messages/message';
import type { Part, Say } from '../../domain/messages/part';
import { formatFigure } from '../../domain/rollup/number-text';
import * as vietnamese from '../../domain/time/vietnamese';
import { type Html, html } from '../html';
import { TEXTS as ENGLISH_TEXTS } from './english';
import * as english from './english/dates';
import * as englishDeadlines from './english/deadline-words';
import { meaningOf } from './english/error-meanings';
import { marked } from './english/marked';
import { MESSAGES as ENGLISH_MESSAGES } from './english/messages';
import type { Language } from './language';
import { quoting } from './quotations';
import { TEXTS as VIETNAMESE_TEXTS } from './vietnamese';
import * as words from './vietnamese-words';
import { vocabulary } from './vocabulary';

/**
 * A message in the language of the page; where only its Vietnamese words exist, they are the `original` and the text is
 * its meaning.
 */
export interface Told {
  text: string;
  original: string | null;
}

const vietnameseWords = {
  ...vietnamese,
  ...deadlines,
  ...words,
  ...vocabulary(inVietnamese),
  formatFigure,
  ...VIETNAMESE_TEXTS,
  /** What a rule or a refusal says, in the language of the page; a text is data and stays as it is. */
  say: inVietnamese as (said: MessageOrText) => string,
  /** The same as HTML, Vietnamese names and words in it marked where the page is not in Vietnamese. */
  quoting: (said: MessageOrText): Html => html`${inVietnamese(said)}`,
  /** A message, or a stored text; where it cannot be translated, its code says what it means. */
  told: (said: MessageOrText, _code?: string): Told => ({ text: inVietnamese(said), original: null }),
  language: 'vi' as Language,
  /** A date as it is typed into a field, whatever the language. */
  typedDate: vietnamese.tableDate,
};

/** All texts of views and routes; the same names in every language. */
export type Words = typeof vietnameseWords;

const inEnglish: Words = {
  ...vietnameseWords,
  ...english,
  ...englishDeadlines,
  ...vocabulary(inEnglishWords),
  ...ENGLISH_TEXTS,
  say: inEnglishWords as (said: MessageOrText) => string,
  quoting: (said) => (typeof said === 'string' ? raw(quoting(said)) : marked(said)),
  told: (said, code) =>
    typeof said === 'string'
      ? { text: meaningOf(code) ?? '', original: said }
      : { text: inEnglishWords(said), original: null },
  language: 'en',
  formatFigure: (value) => english.swapped(formatFigure(value)),
};

/** The words of a language, for views. */
export function wordsOf(language: Language): Words {
  return language === 'en' ? inEnglish : vietnameseWords;
}

/** A message in English; messages that are values of it too. */
function inEnglishWords(said: Part | string): string {
  return typeof said === 'string' ? said : sentence(ENGLISH_MESSAGES, said, inEnglishWords as Say);
}
