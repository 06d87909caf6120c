import { type Message, message, type PlainCode } from '../domain/messages/message';
import { recognised } from '../domain/source/vietnamese-encodings';
import { degreeOf, markInText, type SecrecyMark } from './secrecy-stamp';
import type { UploadedFile } from './uploaded-file';

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
/** "12/BC-SNV (M)", "12/BC-SNV-M": the letter some offices put behind the number. */
const NUMBER_LETTER = /(?:\((?:M|TM|TUM|TuM)\)|[-/]M)$/u;

/**
 * The mark in a number or a file's name, where any standing "Mật" in capitals is one.
 * @example markInName('Báo cáo (MẬT).docx') // 'Mật'; 'Quy chế bảo mật.pdf' has none, nor has 'Mặt trận.pdf'
 */
export function markInName(name: string): SecrecyMark | null {
  const text = (recognised(name)?.text ?? name)
    .normalize('NFKC')
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

/** What is known of a file's text. */
type LookedAt = Pick<UploadedFile, 'name' | 'firstText'> & Partial<Pick<UploadedFile, 'laterMark' | 'isPartlyRead'>>;

/**
 * Looks for marks in what a report is: number, names of files, typed texts, and what a reader sees in DOCX, XLSX and PDF files.
 * What cannot be read of a file (`unreadFiles`) is judged by its name alone.
 */
export function findMark(report: {
  document: { number: string | null };
  texts: readonly string[];
  files: readonly LookedAt[];
}): FoundMark | null {
  const { document, texts, files } = report;
  const number = document.number ?? '';
  const inNumber = markInNumber(number);
  if (inNumber !== null) return { mark: inNumber, where: message('uploads.in-number', { number }) };
  for (const { name, firstText, laterMark = null } of files) {
    const inName = markInName(name);
    if (inName !== null) return { mark: inName, where: message('uploads.in-name', { file: name }) };
    const inside = markInText(firstText ?? '');
    if (inside !== null) return { mark: inside, where: message('uploads.in-first-page', { file: name }) };
    if (laterMark !== null) return { mark: laterMark, where: message('uploads.in-file', { file: name }) };
  }
  for (const text of texts) {
    const inText = markInText(text);
    if (inText !== null) return { mark: inText, where: message('uploads.in-text') };
  }
  return null;
}

/**
 * The files that could not be read completely, so that pages can say so: pictures, scans, pages that are one picture,
 * what is over the limit. They are taken all the same.
 * @returns their numbers in the report, from 0
 * @example unreadFiles([{ name: 'ban-quet.pdf', … }]) // [0]
 */
export function unreadFiles(files: readonly LookedAt[]): number[] {
  return files.flatMap(({ firstText, isPartlyRead }, ord) =>
    firstText === null || isPartlyRead === true ? [ord] : [],
  );
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
