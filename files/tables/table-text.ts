import { withWindows1252 } from '../../domain/source/old-letters';
import { fromOld, type OldEncoding } from '../../domain/source/vietnamese-encodings';
import { isSyllable } from '../../domain/source/vietnamese-syllable';

/** An encoding a file of text may have. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252' | OldEncoding;

/** A text as it came from a file. */
export interface FileText {
  text: string;
  encoding: FileEncoding;
}

/**
 * A text as programs save it: UTF-8, UTF-16 in both orders of bytes, windows-1258, and TCVN3 or VNI, which files do not
 * name: of the readings of the bytes the one is taken whose words are Vietnamese. Where there is none, letters come
 * back wrong, and the function that reads the text refuses them.
 * @example fileText(Buffer.from([0x53, 0xf4, 0xec])).text // 'Số', windows-1258
 */
export function fileText(content: Buffer): FileText {
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return { text: utf16(content.subarray(2), 'le'), encoding: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { text: utf16(content.subarray(2), 'be'), encoding: 'utf-16be' };
  const unmarked = utf16WithoutMark(content);
  if (unmarked !== null) return { text: utf16(content, unmarked), encoding: `utf-16${unmarked}` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content), encoding: 'utf-8' };
  } catch {
    return oldText(content) ?? { text: content.toString('utf8'), encoding: 'utf-8' };
  }
}

/**
 * A text that no person checks before it is kept, such as a plan file: TCVN3, VNI and windows-1252 are not guessed;
 * their letters come back wrong, and the function that reads the text refuses them.
 */
export function unicodeText(content: Buffer): string {
  const { text, encoding } = fileText(content);
  return encoding.startsWith('utf-') || encoding === 'windows-1258' ? text : content.toString('utf8');
}

/** ASCII in UTF-16 has a zero in every other byte; no other text holds zeros. */
function utf16WithoutMark(content: Buffer): 'le' | 'be' | null {
  const start = content.subarray(0, 400);
  if (start.length < 4 || content.length % 2 === 1 || !start.includes(0)) return null;
  const zeros = (parity: number) => start.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const most = start.length / 4;
  if (zeros(1) > most && zeros(0) === 0) return 'le';
  return zeros(0) > most && zeros(1) === 0 ? 'be' : null;
}

function utf16(content: Buffer, order: 'le' | 'be'): string {
  const whole = content.subarray(0, content.length - (content.length % 2));
  return new TextDecoder('utf-16le').decode(order === 'le' ? whole : Buffer.from(whole).swap16());
}

/** Of the readings of bytes that are no Unicode, the one with most words of Vietnamese; null where none has enough. */
function oldText(content: Buffer): FileText | null {
  const plain = windows1252(content);
  const sample = plain.slice(0, MOST_JUDGED);
  const readings: FileText[] = [
    { encoding: 'windows-1258', text: windows1258(content.subarray(0, MOST_JUDGED)) },
    { encoding: 'windows-1252', text: sample },
    ...(['tcvn3', 'vni'] as const).map((encoding) => ({ encoding, text: fromOld(sample, encoding) })),
  ];
  const judged = readings.map((reading) => ({ ...reading, share: vietnameseShare(reading.text) }));
  const best = judged.reduce((one, other) => (other.share > one.share ? other : one));
  if (best.share < LEAST_SHARE) return null;
  const { encoding } = best;
  const text =
    encoding === 'windows-1258'
      ? windows1258(content)
      : encoding === 'windows-1252'
        ? plain
        : plain
            .split('\n')
            .map((line) => fromOld(line, encoding as OldEncoding))
            .join('\n');
  return { text, encoding };
}

/** So many bytes of a file are enough to show its encoding. */
const MOST_JUDGED = 200_000;
/** Of the words with letters beyond ASCII, so many must be Vietnamese; names of ethnic groups are not. */
const LEAST_SHARE = 0.6;

function vietnameseShare(text: string): number {
  const words = text
    .normalize('NFC')
    .match(/[\p{L}\p{M}\p{S}\u00a1-\u00bf]+/gu)
    ?.filter((word) => /[^ -~]/.test(word));
  if (words === undefined || words.length === 0) return 0;
  return words.filter(isSyllable).length / words.length;
}

/** By hand: the decoder of Node has control characters for the bytes 80 to 9F. */
function windows1252(content: Buffer): string {
  return withWindows1252(content.toString('latin1'));
}

function windows1258(content: Buffer): string {
  return new TextDecoder('windows-1258').decode(content).normalize('NFC');
}
