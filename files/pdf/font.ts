import type { PdfFile } from './file';
import { isWord, type PdfDictionary, PdfReader, type PdfValue } from './syntax';

/** One sign of a text as a font shows it. */
export interface Glyph {
  text: string;
  /** In thousandths of the font's size. */
  width: number;
  /** Whether word spacing applies. */
  isBlank: boolean;
}

/** Turns the bytes a page shows into letters. */
export type Decode = (bytes: Buffer) => Glyph[];

const UNKNOWN = '\ufffd';
const MOST_CODES = 65_536;
/** Codes gone through in the ranges of one table, however often it names them. */
const MOST_STEPS = 4 * MOST_CODES;
/** Bytes of the letters one code stands for. */
const MOST_LETTER_BYTES = 64;

/**
 * How a font of a page is read: letters from its table for copying text (ToUnicode), else from the plain Latin encoding.
 * @example decoderOf(file, fontDictionary)(Buffer.from('Báo', 'latin1'))
 */
export function decoderOf(file: PdfFile, font: PdfDictionary): Decode {
  const isComposite = file.name(font.get('Subtype')) === 'Type0';
  const table = file.stream(font.get('ToUnicode'));
  const letters = table === null ? new Map<number, string>() : lettersOf(table.bytes);
  const widths = isComposite ? compositeWidths(file, font) : simpleWidths(file, font);
  const names = isComposite ? new Map<number, string>() : namedLetters(file, font);
  const step = isComposite ? 2 : 1;
  return (bytes) => {
    const glyphs: Glyph[] = [];
    for (let at = 0; at + step <= bytes.length; at += step) {
      const code = step === 2 ? bytes.readUInt16BE(at) : bytes[at]!;
      const latin = isComposite ? UNKNOWN : (names.get(code) ?? String.fromCharCode(code));
      glyphs.push({ text: letters.get(code) ?? latin, width: widths(code), isBlank: !isComposite && code === 32 });
    }
    return glyphs;
  };
}

/** The pairs of a ToUnicode table. */
function lettersOf(bytes: Buffer): Map<number, string> {
  const letters = new Map<number, string>();
  const reader = new PdfReader(bytes);
  const steps = { left: MOST_STEPS };
  let waiting: PdfValue[] = [];
  for (let value = reader.next(); value !== undefined && letters.size < MOST_CODES; value = reader.next()) {
    if (!isWord(value, 'operator')) waiting.push(value);
    else {
      if (value.text === 'endbfchar') takePairs(letters, waiting);
      if (value.text === 'endbfrange') takeRanges(letters, waiting, steps);
      waiting = [];
    }
  }
  return letters;
}

function takePairs(letters: Map<number, string>, values: readonly PdfValue[]): void {
  for (let index = 0; index + 1 < values.length; index += 2) {
    const [code, text] = [values[index], values[index + 1]];
    if (Buffer.isBuffer(code) && Buffer.isBuffer(text)) letters.set(numberOf(code), utf16(text));
  }
}

function takeRanges(letters: Map<number, string>, values: readonly PdfValue[], steps: { left: number }): void {
  for (let index = 0; index + 2 < values.length; index += 3) {
    const [from, to, target] = [values[index], values[index + 1], values[index + 2]];
    if (!Buffer.isBuffer(from) || !Buffer.isBuffer(to)) continue;
    const first = numberOf(from);
    const last = Math.min(numberOf(to), first + MOST_CODES);
    for (let code = first; code <= last && steps.left > 0; code++) {
      steps.left -= 1;
      const one = Array.isArray(target) ? target[code - first] : target;
      if (!Buffer.isBuffer(one)) continue;
      letters.set(code, Array.isArray(target) ? utf16(one) : moved(utf16(one), code - first));
    }
  }
}

function moved(text: string, by: number): string {
  const letters = Array.from(text);
  const last = letters.pop()?.codePointAt(0);
  return last === undefined || last + by > 0x10ffff ? text : letters.join('') + String.fromCodePoint(last + by);
}

function numberOf(code: Buffer): number {
  return code.length === 0 || code.length > 4 ? 0 : code.readUIntBE(0, code.length);
}

function utf16(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(0, Math.min(bytes.length & ~1, MOST_LETTER_BYTES)))
    .swap16()
    .toString('utf16le');
}

function simpleWidths(file: PdfFile, font: PdfDictionary): (code: number) => number {
  const first = file.number(font.get('FirstChar'), 0);
  const widths = file.array(font.get('Widths')).map((width) => file.number(width, 500));
  // Fonts drawn by the page itself (Type3) have a measure of their own.
  const scale =
    file.name(font.get('Subtype')) === 'Type3' ? file.number(file.array(font.get('FontMatrix'))[0], 0.001) * 1_000 : 1;
  return (code) => (widths[code - first] ?? 500) * scale;
}

function compositeWidths(file: PdfFile, font: PdfDictionary): (code: number) => number {
  const descendant = file.dictionary(file.array(font.get('DescendantFonts'))[0]);
  const usual = file.number(descendant?.get('DW'), 1_000);
  const widths = new Map<number, number>();
  const list = file.array(descendant?.get('W'));
  let left = MOST_STEPS;
  for (let index = 0; index + 1 < list.length; ) {
    const first = file.number(list[index], 0);
    const second = file.value(list[index + 1]);
    if (Array.isArray(second)) {
      for (const [offset, width] of second.entries()) widths.set(first + offset, file.number(width, usual));
      index += 2;
    } else {
      const last = Math.min(typeof second === 'number' ? second : first, first + MOST_CODES);
      const width = file.number(list[index + 2], usual);
      for (let code = first; code <= last && left > 0; code++, left--) widths.set(code, width);
      index += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}

/** Letters a simple font names by itself: `/uni1EAC`, or one letter. */
function namedLetters(file: PdfFile, font: PdfDictionary): Map<number, string> {
  const letters = new Map<number, string>();
  let code = 0;
  for (const value of file.array(file.dictionary(font.get('Encoding'))?.get('Differences'))) {
    if (typeof value === 'number') code = value;
    else if (isWord(value, 'name')) {
      letters.set(code, letterNamed(value.text));
      code += 1;
    }
  }
  return letters;
}

function letterNamed(name: string): string {
  const hex = /^uni([0-9A-F]{4})$/.exec(name)?.[1];
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  if (name === 'space') return ' ';
  return name.length === 1 ? name : UNKNOWN;
}
