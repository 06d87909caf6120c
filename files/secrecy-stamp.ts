import { recognised } from '../domain/source/vietnamese-encodings';

/** The marks of state secrets (độ mật). Source: Luật Bảo vệ bí mật nhà nước, the three degrees. */
export type SecrecyMark = 'Mật' | 'Tối mật' | 'Tuyệt mật';

/** Invisible characters: soft hyphens, joiners, directions, variant selectors. */
const UNSEEN = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu;
/** What parts the cells of a line as a reader sees it: tabs, wide gaps, the bars of a table. */
const GAPS = /[\r\n\t\v\f|\u2028\u2029]+|[ \u00a0]{3,}/u;
/** A stamp is short; a longer line is a sentence. */
const LONGEST_LINE = 80;

const CAPITALS = '(?:TUYỆT|TỐI)?[\\s_-]*MẬT|(?:TUYET|TOI)[\\s_-]*MAT';
const SMALL = '(?:Tuyệt|Tối)\\s*[mM]ật|Mật';
/** Words that stand beside a stamp on its line: what is stamped, and the stamps of urgency and of copies. */
const BEFORE = '(?:(?:TÀI LIỆU|VĂN BẢN|CÔNG VĂN|(?:HỎA|HOẢ|HOẢ) TỐC|THƯỢNG KHẨN|KHẨN)[\\s,;/(-]+)?';
const BEHIND = '(?:[\\s,;/–(-]+(?:(?:HỎA|HOẢ|HOẢ) TỐC|THƯỢNG KHẨN|KHẨN|HẸN GIỜ|BẢN(?: SAO)? SỐ\\P{L}*))?';
/** "MẬT", "[ TỐI MẬT ]", "=== TUYỆT MẬT ===", "TÀI LIỆU MẬT", "TỐI MẬT - HỎA TỐC", "MẬT (Bản số: 01)"; not "MẬT:". */
const STAMP = new RegExp(`^[^\\p{L}\\p{N}]*${BEFORE}(${CAPITALS})${BEHIND}[^\\p{L}\\p{N}:]*$`, 'u');
const SMALL_STAMP = new RegExp(`^[\\s[({<*“"'-]*(${SMALL})[\\s\\])}>*”"'.-]*$`, 'u');
/** In the fonts of TCVN3 whose names end in H capitals are written as small letters. */
const OLD_STAMP = /^[^\p{L}\p{N}]*((?:tuyệt|tối)?\s*mật)[^\p{L}\p{N}:]*$/iu;
/** Letters parted one by one: "M Ậ T", "T.Ố.I M.Ậ.T". */
const SPACED = /^[^\p{L}\p{N}]*(?:\p{L}[\s._·-]{1,5}){2,}\p{L}[^\p{L}\p{N}]*$/u;
const DEGREE = /(?<![\p{L}\p{N}])độ mật\s*(?:\([^)\n]{0,40}\)\s*)?:\s*(tuyệt mật|tối mật|mật)(?![\p{L}\p{N}])/iu;

/** Letters that stand below each other, or a stamp over two lines. */
const MOST_LINES = 8;
const PIECE = /^\p{Lu}{1,5}$/u;

/**
 * The mark in a text as a reader sees it: a stamp on a line, in a cell or in a text box of its own, or "Độ mật: …". The words inside a
 * sentence are none.
 * @param part `later`: behind the first page a stamp is in capitals; the same words in small letters are cells of a table there
 * @example markInText('Năm 2026 không có tài liệu tối mật nào bị lộ') // null
 * @example markInText('UBND TỈNH\nM Ậ T') // 'Mật'
 */
export function markInText(text: string, part: 'first' | 'later' = 'first'): SecrecyMark | null {
  const lines = text.split(GAPS).flatMap((line) => lineOf(line.trim()) ?? []);
  const degree = DEGREE.exec(lines.map(({ plain }) => plain).join('\n'))?.[1];
  if (degree !== undefined) return degreeOf(degree);
  const degrees = degreesOf(lines, part);
  // A document has one degree; several beside each other are the heads of a table that counts by degree.
  const isHead = (index: number) =>
    [degrees[index - 1], degrees[index + 1]].some((beside) => beside != null && beside !== degrees[index]);
  return degrees.find((degree, index) => degree !== null && !isHead(index)) ?? null;
}

/** A line in one form of Unicode, without invisible characters. */
interface Line {
  plain: string;
  isTcvn3: boolean;
  /** Its letters and digits, where it is a word in capitals that could be a piece of a stamp; else empty. */
  piece: string;
}

/** A line that is no stamp. It parts those above it from those below. */
const NO_STAMP: Line = { plain: '', isTcvn3: false, piece: '' };
/** "mật" in any form and encoding, its letters parted or not: a quick test before the exact one. */
const POSSIBLE = /[mｍ](?:[aâậëäáº]|[^\p{L}\p{N}\n]){1,24}[tｔ]/iu;
/** Its vowel in TCVN3, in VNI, and encoded twice. */
const OLD_VOWEL = /[ËëÄäº]/;
/** Lines of a stamp's letters, or of one of its words, are shorter. */
const LONGEST_PIECE = 16;

function lineOf(line: string): Line | null {
  if (line === '') return null;
  if (POSSIBLE.test(line)) return possibleStamp(line);
  if (line.length > LONGEST_PIECE) return NO_STAMP;
  const letters = lettersOf(line.normalize('NFKC').replace(UNSEEN, ''));
  return PIECE.test(letters) ? { ...NO_STAMP, piece: letters } : NO_STAMP;
}

function possibleStamp(line: string): Line {
  // A form's own sentence may give the degree, anywhere in it.
  if (line.length > LONGEST_LINE) return { ...NO_STAMP, plain: line.normalize('NFKC').replace(UNSEEN, '') };
  const old = OLD_VOWEL.test(line) ? recognised(line) : null;
  const plain = (old?.text ?? line).normalize('NFKC').replace(UNSEEN, '').trim();
  const letters = lettersOf(plain);
  return { plain, isTcvn3: old?.encoding === 'tcvn3', piece: PIECE.test(letters) ? letters : '' };
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The degree that each line, or each group of lines that make one stamp, bears. */
function degreesOf(lines: readonly Line[], part: 'first' | 'later'): (SecrecyMark | null)[] {
  const found: (SecrecyMark | null)[] = [];
  for (let at = 0; at < lines.length; ) {
    const { mark, taken } = stampAcross(lines, at) ?? { mark: stampIn(lines[at]!, part), taken: 1 };
    found.push(mark);
    at += taken;
  }
  return found;
}

/** A stamp over several lines: "TỐI" above "MẬT", or its letters below each other. */
function stampAcross(lines: readonly Line[], from: number): { mark: SecrecyMark; taken: number } | null {
  let word = '';
  for (let at = from; at < Math.min(from + MOST_LINES, lines.length); at++) {
    const { piece } = lines[at]!;
    if (piece === '') return null;
    word += piece;
    if (at > from && /^(?:TUYỆT|TỐI)?MẬT$/u.test(word)) return { mark: degreeOf(word), taken: at - from + 1 };
  }
  return null;
}

function stampIn({ plain, isTcvn3 }: Line, part: 'first' | 'later'): SecrecyMark | null {
  if (plain === '' || plain.length > LONGEST_LINE) return null;
  const text = SPACED.test(plain) ? plain.replace(/[^\p{L}]/gu, '') : plain;
  const patterns = [STAMP, ...(part === 'first' ? [SMALL_STAMP] : []), ...(isTcvn3 ? [OLD_STAMP] : [])];
  const word = patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  return word === undefined ? null : degreeOf(word);
}

/** @example degreeOf('TUYỆT MẬT') // 'Tuyệt mật' */
export function degreeOf(word: string): SecrecyMark {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (bare.startsWith('tuyet')) return 'Tuyệt mật';
  return bare.startsWith('toi') ? 'Tối mật' : 'Mật';
}
