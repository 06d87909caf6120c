import { type Message, message } from '../messages/message';

/** A character that a reader takes for another one, or does not see at all. */
export interface OddSign {
  /** Place in the text, counted from 1 as a person counts. */
  at: number;
  sign: string;
  /** `U+0435` */
  code: string;
  kind: 'unseen' | 'blank' | 'dash' | 'quote' | 'wide' | 'cyrillic' | 'greek';
}

const KINDS: readonly [OddSign['kind'], RegExp][] = [
  ['unseen', /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u],
  ['blank', /[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/],
  ['dash', /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/],
  ['quote', /[\u2018-\u201f\u00ab\u00bb\u2039\u203a\uff02\uff07]/],
  ['wide', /[\uff01-\uff5e]/],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
];

/**
 * Characters in a code, an id, a date or a fixed word that look like others or are invisible.
 * @example oddSigns('beforе') // one: at 6, U+0435, a Cyrillic letter
 */
export function oddSigns(text: string): OddSign[] {
  if (/^[\t\n\r -~]*$/.test(text)) return [];
  return Array.from(text).flatMap((sign, index): OddSign[] => {
    const kind = KINDS.find(([, signs]) => signs.test(sign))?.[0];
    return kind === undefined ? [] : [{ at: index + 1, sign, code: codePointOf(sign), kind }];
  });
}

/** Letters of other scripts that look like Latin ones; "μm" and "γGT" are written with letters that do not. */
const LOOK_ALIKE =
  /[\p{Script=Cyrillic}\u0391\u0392\u0395-\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\uff21-\uff3a\uff41-\uff5a]/u;

/**
 * The first letter of another script in a word of Latin letters: such a word looks right, but a search does not find
 * it.
 * @returns null where there is none
 * @example mixedWord('Kế hоạch') // at 5, U+043E
 */
export function mixedWord(text: string): OddSign | null {
  if (!LOOK_ALIKE.test(text)) return null;
  let at = 0;
  for (const word of text.split(/([^\p{L}\p{M}]+)/u)) {
    const isLatin = /[a-zđ\u00c0-\u024f\u1ea0-\u1ef9]/i.test(word);
    const odd = isLatin ? oddSigns(word).find(({ sign }) => LOOK_ALIKE.test(sign)) : undefined;
    if (odd !== undefined) return { ...odd, at: at + odd.at };
    at += Array.from(word).length;
  }
  return null;
}

/** A text as it can be shown: invisible characters become `⟨U+200B⟩`. */
export function withSignsShown(text: string): string {
  return Array.from(text, (sign) => (KINDS[0]![1].test(sign) && sign !== '\n' ? `⟨${codePointOf(sign)}⟩` : sign)).join(
    '',
  );
}

/** What is odd in a text, as a sentence of its own; null where nothing is. @param most signs named one by one */
export function oddSignsNamed(text: string, most = 3): Message | null {
  const signs = oddSigns(text);
  if (signs.length === 0) return null;
  return message('files.odd-signs', {
    signs: signs.slice(0, most).map(nameOf),
    more: Math.max(0, signs.length - most),
  });
}

/** @example 'ở vị trí 6: chữ “е” (U+0435) của bảng chữ Kirin' */
export function nameOf({ at, sign, code, kind }: OddSign): Message {
  return kind === 'unseen' || kind === 'blank'
    ? message(`files.odd-${kind}`, { at, code })
    : message(`files.odd-${kind}`, { at, sign, code });
}

/** @example codeOf('\u00a0') // 'U+00A0' */
export function codePointOf(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
