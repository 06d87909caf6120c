import { type Message, message } from '../messages/message';
import { type OldEncoding, recognised } from './vietnamese-encodings';

/** Lines beyond the first that are counted. */
const MOST_COUNTED = 999;

/** Most of a line that is shown as it reads in Unicode. */
const SHOWN = 60;

/**
 * Letters of TCVN3, VNI or of text encoded twice in a file that is Unicode otherwise: pasted from an old document, they
 * would be kept as other letters. Reported once, at the first line.
 * @returns null where every line is in Unicode
 */
export function oldLetters(text: string): { line: number; message: Message } | null {
  let first: { line: number; encoding: OldEncoding; sign: string; read: string } | null = null;
  let more = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const old = recognised(line);
    if (old === null) continue;
    if (first === null) first = { line: index + 1, encoding: old.encoding, sign: old.sign, read: old.text.trim() };
    else if (++more === MOST_COUNTED) break;
  }
  if (first === null) return null;
  const { line, encoding, sign, read } = first;
  const shown = read.length > SHOWN ? `${read.slice(0, SHOWN)}…` : read;
  const [named, convert] = [message(`files.encoding-${encoding}`), message(`files.convert-${encoding}`)];
  return { line, message: message('files.old-encoding', { encoding: named, sign, read: shown, more, convert }) };
}

/** A question mark between two letters of a word; addresses of the web have one, too. */
const LOST = /(?:^|[\s"'(])((?:[^\s"'(/=&@?]*\p{L})\?\p{L}[^\s"'(/=&@]{0,40})(?=[\s"',.;:)]|$)/u;

/**
 * Letters that were lost when a file was saved in an encoding that has none for them: "K? ho?ch".
 * @returns null where no word shows it
 */
export function lostLetters(text: string): { line: number; message: Message } | null {
  if (!text.includes('?')) return null;
  for (const [index, line] of text.split('\n').entries()) {
    const word = LOST.exec(line)?.[1];
    if (word) return { line: index + 1, message: message('files.lost-letters', { word: word.slice(-SHOWN) }) };
  }
  return null;
}
