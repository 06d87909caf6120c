/** What Excel takes as the name of a sheet at most. */
const LONGEST = 31;

/**
 * Names of sheets as Excel takes them: none of its signs, at most 31 characters, none twice.
 * @example sheetNames(['Mô hình [2026]', 'Mô hình [2026]']) // ['Mô hình 2026', 'Mô hình 2026 (2)']
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain = name
      .replace(/[[\]:*?/\\'\p{Cc}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const base = plain === '' ? 'Bảng' : plain;
    for (let nth = 1; ; nth++) {
      const mark = nth === 1 ? '' : ` (${nth})`;
      const tried = `${shortened(base, LONGEST - mark.length)}${mark}`;
      if (taken.has(tried.toLocaleLowerCase('vi'))) continue;
      taken.add(tried.toLocaleLowerCase('vi'));
      return tried;
    }
  });
}

/** Whole words, where the first one is not too long itself. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1);
  const blank = cut.lastIndexOf(' ');
  return (blank > most / 2 ? cut.slice(0, blank) : cut.slice(0, most)).trim();
}

/** A column by its number from 0. @example columnLetters(27) // 'AB' */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  const letter = String.fromCharCode(65 + (column % 26));
  return before === 0 ? letter : columnLetters(before - 1) + letter;
}
