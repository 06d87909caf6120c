import { formatFigure } from '../../domain/rollup/number-text';
import * as vietnamese from '../../domain/time/vietnamese';
import { ENGLISH, FAULTS_OF_FILES } from './english';
import * as english from './english/dates';
import { meaningOf } from './english/errors';
import { PLAN_LOADING } from './english/plans-loading';
import { PLAN_POINTS } from './english/plans-points';
import { REGISTERS } from './english/plans-registers';
import { rewrite } from './english/rewrite';
import type { Language } from './language';
import { escaped, quoting } from './quotations';
import { translatorOf, VIETNAMESE } from './translate';
import * as words from './vietnamese-words';

/** A message in the language of the page; where its words stay Vietnamese they stand in `original`, after its meaning. */
export interface Told {
  text: string;
  original: string | null;
}

const inVietnamese = {
  ...vietnamese,
  ...words,
  formatFigure,
  ...VIETNAMESE,
  /** A sentence as HTML, what it quotes from documents marked where the page is not in Vietnamese. */
  quoting: escaped,
  /** A message of the program or of a file; its code says what it means where its words cannot be put into the language. */
  told: (message: string, _code?: string): Told => ({ text: message, original: null }),
  language: 'vi' as Language,
  /** A date as it is typed into a field, whatever the language. */
  typedDate: vietnamese.tableDate,
};

/** All that views and routes put words together with; the same names in every language. */
export type Words = typeof inVietnamese;

const { say, ...translator } = translatorOf(ENGLISH, rewrite);
/** Files may say anything: only what the program itself says of them is put into English. */
const ofFiles = translatorOf({ ...PLAN_POINTS, ...PLAN_LOADING, ...REGISTERS, ...FAULTS_OF_FILES }, rewrite);

const inEnglish: Words = {
  ...inVietnamese,
  ...english,
  ...translator,
  say,
  quoting,
  told: (message, code) => {
    const text = (code === undefined ? say : ofFiles.say)(message);
    return text === message ? { text: meaningOf(code) ?? '', original: message } : { text, original: null };
  },
  language: 'en',
  formatFigure: (value) => english.swapped(formatFigure(value)),
  fileSize: (bytes) => english.swapped(words.fileSize(bytes)),
  dueInWords: (dueText, lastDay) => {
    const reading = `by the end of ${english.weekdayDate(lastDay)}`;
    return dueText === null ? reading : `“${dueText}”, that is ${reading}`;
  },
  sendingNumber: (version) => `submission no. ${version}`,
  CHANNELS: said(words.CHANNELS),
  KINDS: said(words.KINDS),
  FREQUENCIES: said(words.FREQUENCIES),
  STEP_NAMES: said(words.STEP_NAMES),
  proposalInWords: (proposal) => say(words.proposalInWords(proposal)),
};

/** The words of a language, for views as `it.words`. */
export function wordsOf(language: Language): Words {
  return language === 'en' ? inEnglish : inVietnamese;
}

function said<T extends Readonly<Record<string, string>>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, say(text)])) as T;
}
