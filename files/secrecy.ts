import { type Message, message, type PlainCode } from '../domain/messages/message';
import type { UploadedFile } from './uploaded-file';

/** The marks of state secrets (độ mật). Source: Luật Bảo vệ bí mật nhà nước, the three degrees. */
export type SecrecyMark = 'Mật' | 'Tối mật' | 'Tuyệt mật';

/** A mark, and where it was found. */
export interface FoundMark {
  mark: SecrecyMark;
  /** "số, ký hiệu “12/BC-SNV (Mật)”" */
  where: Message;
}

/** `\b` knows no Vietnamese letters. */
const START = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
/** Not "gửi tới Mặt trận" as names of files have it: "gui toi mat tran". */
const HIGHER = new RegExp(`${START}(tối|tuyệt|toi|tuyet)[ _-]+(?:mật|mat)${END}(?![ _-]+tr[aậ]n)`, 'iu');
/** Words that end or begin with "mật" and are no mark: bí mật, bảo mật, trù mật; mật độ, mật khẩu, mật ong. */
const PLAIN_WORDS = new RegExp(
  `${START}(?:(?:bí|bảo|thân|cơ|giữ|mất|độ|trù|túi|ong|lấy|đường|rỉ)[ _-]+mật|mật[ _-]+(?:độ|khẩu|mã|ong|thiết|mía|hoa|vụ|thư|danh|gấu))${END}`,
  'giu',
);
const STANDING = new RegExp(`${START}MẬT${END}`, 'u');
const DEGREE = new RegExp(`${START}(?:độ mật|mức độ mật)\\s*[:：]\\s*(tuyệt mật|tối mật|mật)${END}`, 'iu');
/** A stamp stands on a line of its own: "MẬT", "[ TỐI MẬT ]", "(Tuyệt mật)". */
const STAMP = /^[\s[({<*“"'-]*(TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật)[\s\])}>*”"'.-]*$/u;
/** "12/BC-SNV (M)", "12/BC-SNV-M": the letter some offices put behind the number. */
const NUMBER_LETTER = /(?:\((?:M|TM|TUM|TuM)\)|[-/]M)$/u;

function degreeOf(word: string): SecrecyMark {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.startsWith('tuyet')) return 'Tuyệt mật';
  return plain.startsWith('toi') ? 'Tối mật' : 'Mật';
}

/**
 * The mark in a number or a file's name, where any standing "Mật" in capitals is one.
 * @example markInName('Báo cáo (MẬT).docx') // 'Mật'; 'Quy chế bảo mật.pdf' has none, nor has 'Mặt trận.pdf'
 */
export function markInName(name: string): SecrecyMark | null {
  const text = name
    .normalize('NFC')
    .replaceAll('_', ' ')
    .replace(/\.[a-z]{3,4}$/i, '');
  const higher = HIGHER.exec(text);
  if (higher !== null) return degreeOf(higher[1]!);
  const rest = text.replace(PLAIN_WORDS, ' ');
  return STANDING.test(rest) || /(?:^|[[(])\s*Mật\s*(?:[\])-]|$)/u.test(rest) ? 'Mật' : null;
}

function markInNumber(number: string): SecrecyMark | null {
  const text = number.normalize('NFC').trim();
  const named = markInName(text);
  if (named !== null) return named;
  if (/(?:^|[\s(])mật\)?$/iu.test(text)) return 'Mật';
  const letter = NUMBER_LETTER.exec(text)?.[0]
    .replace(/[-/()]/g, '')
    .toUpperCase();
  if (letter === undefined) return null;
  return letter === 'M' ? 'Mật' : letter === 'TM' ? 'Tối mật' : 'Tuyệt mật';
}

/**
 * The mark in running text: a stamp on a line of its own, or "Độ mật: …". The words inside a sentence are none.
 * @example markInText('Năm 2026 không có tài liệu tối mật nào bị lộ') // null
 */
export function markInText(text: string): SecrecyMark | null {
  const whole = text.normalize('NFC');
  const degree = DEGREE.exec(whole)?.[1];
  if (degree !== undefined) return degreeOf(degree);
  const lines = whole.split(/\r?\n/).filter((line) => line.trim() !== '');
  const degrees = lines
    .map((line) => STAMP.exec(line)?.[1])
    .map((word) => (word === undefined ? null : degreeOf(word)));
  // A paper bears one degree; several beside each other are the heads of a table that counts by degree.
  const isHead = (index: number) =>
    [degrees[index - 1], degrees[index + 1]].some((beside) => beside != null && beside !== degrees[index]);
  return degrees.find((degree, index) => degree !== null && !isHead(index)) ?? null;
}

/**
 * Looks for marks in what a report is: number, names of files, typed texts, and the first page of DOCX, XLSX and PDF files.
 * Pictures, and PDFs whose first page cannot be read (`unreadFiles`), are judged by their name alone.
 */
export function findMark(report: {
  document: { number: string | null };
  texts: readonly string[];
  files: readonly Pick<UploadedFile, 'name' | 'firstText'>[];
}): FoundMark | null {
  const { document, texts, files } = report;
  const number = document.number ?? '';
  const inNumber = markInNumber(number);
  if (inNumber !== null) return { mark: inNumber, where: message('uploads.in-number', { number }) };
  for (const { name, firstText } of files) {
    const inName = markInName(name);
    if (inName !== null) return { mark: inName, where: message('uploads.in-name', { file: name }) };
    const inside = markInText(firstText ?? '');
    if (inside !== null) return { mark: inside, where: message('uploads.in-first-page', { file: name }) };
  }
  for (const text of texts) {
    const inText = markInText(text);
    if (inText !== null) return { mark: inText, where: message('uploads.in-text') };
  }
  return null;
}

/**
 * Which files' first page could not be read, so that nobody believes it was looked at: scans, pictures. They
 * are taken all the same.
 * @returns their numbers in the report, from 0
 * @example unreadFiles([{ name: 'ban-quet.pdf', … }]) // [0]
 */
export function unreadFiles(files: readonly Pick<UploadedFile, 'firstText'>[]): number[] {
  return files.flatMap(({ firstText }, ord) => (firstText === null ? [ord] : []));
}

const MARKS: Readonly<Record<SecrecyMark, PlainCode>> = {
  Mật: 'uploads.mark-confidential',
  'Tối mật': 'uploads.mark-secret',
  'Tuyệt mật': 'uploads.mark-top-secret',
};

/** Why such a paper is refused, and what to do instead. Source: Luật Bảo vệ bí mật nhà nước. */
export function secrecyMessage({ mark, where }: FoundMark): Message {
  return message('uploads.secret', { mark: message(MARKS[mark]), where });
}
