import { fromTcvn3, fromTwiceEncoded, fromVni } from './old-letters';
import { isSyllable } from './vietnamese-syllable';

/** Encodings of Vietnamese before Unicode, and UTF-8 that was read as windows-1252 and stored again. */
export type OldEncoding = 'tcvn3' | 'vni' | 'utf8-twice';

/** A text in Unicode, and the encoding it came in. */
export interface OldText {
  encoding: OldEncoding;
  text: string;
  /** The first word that shows it, as it came. */
  sign: string;
}

const DECODERS: Readonly<Record<OldEncoding, (word: string) => string | null>> = {
  'utf8-twice': fromTwiceEncoded,
  tcvn3: fromTcvn3,
  vni: fromVni,
};
const ENCODINGS = Object.keys(DECODERS) as OldEncoding[];

/** Words stand between blanks and the punctuation of ASCII; the other signs may be letters of another encoding. */
const MARKED_WORD = /[^\t\r\n !-@[-`{-~]+/g;
/** A longer word is not looked at: no word of Vietnamese is so long, even where its blanks came as other characters. */
const LONGEST = 300;
const BEYOND_ASCII = /[\u0080-\uffff]/;
/** Letters of Vietnamese that no text of an older encoding can hold when it was read as windows-1252. */
const UNICODE_ONLY = /[\u0102-\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/;

/**
 * Recognises a text in TCVN3 (ABC), in VNI, or encoded twice, and brings it to Unicode. A word shows another encoding when it is
 * no Vietnamese as it stands and is Vietnamese once decoded; a text that also holds Vietnamese in Unicode is mixed, and only
 * the words that show it are decoded. Works on what came in, before signs are cleaned: TCVN3 writes "ư" as a soft hyphen.
 * @param text a name, a cell or a line; several lines are judged together, so give long texts line by line
 * @returns null where the text is in Unicode, or in nothing that is known
 * @example recognised('Së Néi vô') // { encoding: 'tcvn3', text: 'Sở Nội vụ', sign: 'Së' }
 * @example recognised('Sở Nội vụ') // null
 */
export function recognised(text: string): OldText | null {
  if (!BEYOND_ASCII.test(text)) return null;
  const composed = text.normalize('NFC').replaceAll('\u03bc', '\u00b5');
  const words = composed.match(MARKED_WORD)?.filter((word) => BEYOND_ASCII.test(word)) ?? [];
  const odd = words.filter((word) => !isPlain(word));
  if (odd.length === 0) return null;
  const found = ENCODINGS.map((encoding) => ({ encoding, signs: odd.filter((word) => shows(word, encoding)) }));
  const best = found.reduce((one, other) => (other.signs.length > one.signs.length ? other : one));
  const sign = best.signs[0];
  if (sign === undefined) return null;
  const { encoding } = best;
  const mixed = words.some((word) => UNICODE_ONLY.test(word) && isPlain(word));
  return { encoding, sign, text: mixed ? decodedWords(composed, encoding, best.signs) : fromOld(composed, encoding) };
}

/** Whether a text holds letters of Vietnamese that only Unicode has. */
export function holdsUnicode(text: string): boolean {
  return UNICODE_ONLY.test(text.normalize('NFC'));
}

/**
 * A text known to be in an older encoding, in Unicode; a text in capitals stays one, as TCVN3 has no capitals with tones.
 * @example fromOld('UBND TØNH', 'tcvn3') // 'UBND TỈNH'
 */
export function fromOld(text: string, encoding: OldEncoding): string {
  const ascii = text.match(/[A-Za-z]/g) ?? [];
  const isCapital = encoding === 'tcvn3' && ascii.length > 2 && ascii.every((letter) => letter <= 'Z');
  const read = decodedWords(text, encoding, null);
  return isCapital ? read.toUpperCase() : read;
}

/** @param only the words to decode; null for all */
function decodedWords(text: string, encoding: OldEncoding, only: readonly string[] | null): string {
  const chosen = only === null ? null : new Set(only);
  return text
    .replace(MARKED_WORD, (word) =>
      BEYOND_ASCII.test(word) && (chosen?.has(word) ?? true) ? (decoded(word, encoding) ?? word) : word,
    )
    .normalize('NFC');
}

function decoded(word: string, encoding: OldEncoding): string | null {
  const read = DECODERS[encoding](word);
  if (read === null || encoding !== 'tcvn3') return read;
  const ascii = word.match(/[A-Za-z]/g) ?? [];
  return ascii.length > 1 && ascii.every((letter) => letter <= 'Z') ? read.toUpperCase() : read;
}

/** Whether a word is Vietnamese only when it is read in this encoding; a measure such as "µm" or "n×m" is not. */
function shows(word: string, encoding: OldEncoding): boolean {
  if (word.length > LONGEST || /^(?:µm|[a-z]×[a-z])$/i.test(word)) return false;
  const read = DECODERS[encoding](word)?.normalize('NFC');
  return (
    read !== undefined && read !== word && /[A-Za-z]/.test(word.normalize('NFD')) && isPlain(read) && isVietnamese(read)
  );
}

/** Whether a word is Vietnamese or plain ASCII as it stands; the signs around and between its parts are left out. */
function isPlain(word: string): boolean {
  if (word.length > LONGEST_KEPT) return isPlainByParts(word);
  const known = judged.get(word);
  if (known !== undefined) return known;
  if (judged.size >= MOST_JUDGED) judged.clear();
  const plain = isPlainByParts(word);
  judged.set(word, plain);
  return plain;
}

/** Words that were judged before: texts of offices are made of a few thousand. */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 10_000;
const LONGEST_KEPT = 30;

function isPlainByParts(word: string): boolean {
  return partsOf(word).every((part) => !BEYOND_ASCII.test(part) || isSyllable(part));
}

function isVietnamese(word: string): boolean {
  return partsOf(word).some((part) => BEYOND_ASCII.test(part) && isSyllable(part));
}

/** Signs between words beyond ASCII: quotation marks, dashes, dots, blanks, and signs that are not seen. */
const BETWEEN = /[\u00a0\u2000-\u200a\u2010-\u201f\u2022\u2026\u202f\u3000]/;
const UNSEEN = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

function partsOf(word: string): string[] {
  return word.replace(UNSEEN, '').split(BETWEEN).filter(Boolean);
}
