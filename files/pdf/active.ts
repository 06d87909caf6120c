import { PdfFile } from './file';

/** What a PDF may do by itself: run scripts, start programs, play media, or carry other files. Opening at a page is not meant. */
const ACTIVE_NAMES = ['JavaScript', 'JS', 'Launch', 'EmbeddedFiles', 'EmbeddedFile', 'RichMedia', 'ImportData'];
/** Each letter of a name may be written by its number: `#4A` for J. */
const ACTIVE = new RegExp(`/(${ACTIVE_NAMES.map(inAnyWriting).join('|')})(?=[\\s\\0/<>[\\]()%{}]|$)`);

function inAnyWriting(name: string): string {
  const byNumber = (letter: string) =>
    letter
      .charCodeAt(0)
      .toString(16)
      .replace(/[a-f]/, (hex) => `[${hex}${hex.toUpperCase()}]`);
  return Array.from(name, (letter) => `(?:${letter}|#${byNumber(letter)})`).join('');
}

/**
 * The name of what a PDF would do when it is opened, or null. Names written with `#` signs and objects packed in streams are
 * read; what an encrypted file packs stays unknown.
 * @example activeName(Buffer.from('%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj')) // 'JavaScript'
 */
export function activeName(content: Buffer): string | null {
  const outside = nameIn(outsideStreams(content));
  if (outside !== null) return outside;
  if (!content.includes('/ObjStm')) return null;
  try {
    const found = new PdfFile(content).packedObjects.map((bytes) => nameIn(bytes.toString('latin1')));
    return found.find((name) => name !== null) ?? null;
  } catch {
    return null;
  }
}

function nameIn(text: string): string | null {
  // Texts in brackets end with their object; what stands between two objects is no text, whatever brackets it has.
  for (const piece of text.split(/(?<!end)obj|trailer/)) {
    const name = ACTIVE.exec(withoutTexts(piece))?.[1];
    if (name === undefined) continue;
    return name.replace(/#(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  return null;
}

/** One object without the texts in it: an address may end in `/JS`. One that does not end is no text. */
function withoutTexts(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (depth === 0) {
      // Brackets of a comment are none.
      if (sign === '%') while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
      else if (sign === '(') {
        kept.push(text.slice(from, at));
        from = at;
        depth = 1;
      }
    } else if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') {
      depth -= 1;
      if (depth === 0) from = at + 1;
    }
  }
  return `${kept.join(' ')} ${text.slice(from)}`;
}

/** The structure of the file, without the bytes of pictures, fonts and pages; objects that hide in those belong to it. */
function outsideStreams(content: Buffer): string {
  const pieces: string[] = [];
  let from = 0;
  for (let at = content.indexOf('stream'); at >= 0; at = content.indexOf('stream', at + 1)) {
    if (!/>>\s*$/.test(content.toString('latin1', Math.max(0, at - 6), at))) continue;
    pieces.push(content.toString('latin1', from, at));
    const end = content.indexOf('endstream', at);
    if (end < 0) return pieces.join(' ') + content.toString('latin1', at);
    const hidden = content.indexOf(' obj', at);
    if (hidden >= 0 && hidden < end) pieces.push(content.toString('latin1', hidden, end));
    from = end + 'endstream'.length;
    at = from;
  }
  return pieces.join(' ') + content.toString('latin1', from);
}
