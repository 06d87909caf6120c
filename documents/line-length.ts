/** Width of letters in shares of their size, as Times has them on average. */
const CAPITAL = 0.7;
const SMALL = 0.49;
const NARROW = 0.26;

/**
 * About how long a line of Times is, for the lines drawn under headings: they are a third, a half or the whole of the words above them.
 * @param size points
 * @returns points
 */
export function lineLength(text: string, size: number, strong: boolean): number {
  let shares = 0;
  for (const letter of text.normalize('NFC')) {
    if (' .,-:;iIlj'.includes(letter)) shares += NARROW;
    else
      shares +=
        letter === letter.toLocaleUpperCase('vi') && letter !== letter.toLocaleLowerCase('vi') ? CAPITAL : SMALL;
  }
  return shares * size * (strong ? 1.03 : 1);
}

/** Several blanks in a row, as between "ngày" and "tháng", are kept and not broken. */
export function withKeptBlanks(text: string): string {
  return text.replace(/ {2,}/g, (blanks) => '\u00a0'.repeat(blanks.length));
}

/** The share of a heading that the line below it is long: the issuer's half, the motto's whole (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const RULE_SHARES = { left: 0.45, right: 1, extract: 0.35 };
