import { raw } from 'hono/html';
import { inVietnamese, type Message, sentence } from '../../domain/messages/message';
import type { Say } from '../../domain/messages/part';
import { formatFigure } from '../../domain/rollup/number-text';
import * as vietnamese from '../../domain/time/vietnamese';
import { type Html, html } from '../html';
import { TEXTS as ENGLISH_TEXTS } from './english';
import * as english from './english/dates';
import { meaningOf } from './english/error-meanings';
import { MESSAGES as ENGLISH_MESSAGES } from './english/messages';
import type { Language } from './language';
import { ENGLISH, FAULTS_OF_FILES } from './old-english';
import { PLAN_LOADING } from './old-english/plans-loading';
import { PLAN_POINTS } from './old-english/plans-points';
import { REGISTERS } from './old-english/plans-registers';
import { rewrite } from './old-english/rewrite';
import { quoting } from './quotations';
import { translatorOf, VIETNAMESE } from './translate';
import { TEXTS as VIETNAMESE_TEXTS } from './vietnamese';
import * as words from './vietnamese-words';

/** A message in the language of the page; where its words stay Vietnamese they stand in `original`, after its meaning. */
export interface Told {
  text: string;
  original: string | null;
}

const vietnameseWords = {
  ...vietnamese,
  ...words,
  formatFigure,
  ...VIETNAMESE,
  ...VIETNAMESE_TEXTS,
  /** What a rule or a refusal says, in the language of the page. */
  say: (said: string | Message): string => (typeof said === 'string' ? said : inVietnamese(said)),
  /** A sentence as HTML, what it quotes from documents marked where the page is not in Vietnamese. */
  quoting: (text: string): Html => html`${text}`,
  /** A message of the program or of a file; its code says what it means where its words cannot be put into the language. */
  told: (message: string, _code?: string): Told => ({ text: message, original: null }),
  language: 'vi' as Language,
  /** A date as it is typed into a field, whatever the language. */
  typedDate: vietnamese.tableDate,
};

/** All that views and routes put words together with; the same names in every language. */
export type Words = typeof vietnameseWords;

const { say, ...translator } = translatorOf(ENGLISH, rewrite);
/** Files may say anything: only what the program itself says of them is put into English. */
const ofFiles = translatorOf({ ...PLAN_POINTS, ...PLAN_LOADING, ...REGISTERS, ...FAULTS_OF_FILES }, rewrite);

const inEnglish: Words = {
  ...vietnameseWords,
  ...english,
  ...translator,
  ...ENGLISH_TEXTS,
  say: (said) => (typeof said === 'string' ? say(said) : inEnglishWords(said)),
  quoting: (text) => raw(quoting(text)),
  told: (message, code) => {
    const text = (code === undefined ? say : ofFiles.say)(message);
    return text === message ? { text: meaningOf(code) ?? '', original: message } : { text, original: null };
  },
  language: 'en',
  formatFigure: (value) => english.swapped(formatFigure(value)),
  CHANNELS: said(words.CHANNELS),
  KINDS: said(words.KINDS),
  FREQUENCIES: said(words.FREQUENCIES),
  STEP_NAMES: said(words.STEP_NAMES),
  proposalInWords: (proposal) => say(words.proposalInWords(proposal)),
};

/** The words of a language, for views as `it.words`. */
export function wordsOf(language: Language): Words {
  return language === 'en' ? inEnglish : vietnameseWords;
}

/** A message in English; messages that are values of it too. */
function inEnglishWords(said: Message): string {
  return sentence(ENGLISH_MESSAGES, said, inEnglishWords as Say);
}

function said<T extends Readonly<Record<string, string>>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, say(text)])) as T;
}
