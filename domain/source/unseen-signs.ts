/** Line breaks of Word (0B), of typewriters (0C), of Unicode, and the next line of mainframes. */
const BREAKS = /[\v\f\u0085\u2028\u2029]/g;
/** The hyphen of Word that keeps a word on one line. */
const FIRM_HYPHEN = '\u001e';
/** Blanks of other widths, and the non-breaking blank. */
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/**
 * Invisible characters: marks of notes (02, 05), of cells (07) and of optional hyphens (1F, AD) that Word leaves in a
 * pasted text, other control characters, characters without width or for the direction of writing, variant selectors,
 * tags, and places of pictures.
 */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]/gu;

/**
 * A text without invisible characters: line breaks of Word become plain ones, its firm hyphens become hyphens, blanks
 * of other widths become blanks, the rest is removed. Tabs and line breaks stay. Old encodings are recognised before:
 * in TCVN3 the soft hyphen is the letter "ư".
 * @example withoutUnseen('số 12\u001eBC') // 'số 12-BC'
 */
export function withoutUnseen(text: string): string {
  if (/^[\t\n\r -~\u00c0-\u01ff\u1ea0-\u1ef9]*$/.test(text)) return text;
  return text.replace(BREAKS, '\n').replaceAll(FIRM_HYPHEN, '-').replace(BLANKS, ' ').replace(UNSEEN, '');
}

/**
 * The same on one line, without blanks at the ends.
 * @example onOneLine('Sở\u00a0 Y\ntế ') // 'Sở Y tế'
 */
export function onOneLine(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, ' ').trim();
}
