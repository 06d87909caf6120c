import { beginningsOf } from './office-archive';
import { firstPageLines } from './pdf/first-page';

/** Lines of one part that are looked at: more than a first page. */
const FIRST_LINES = 80;

const read = new WeakMap<Buffer, string | null>();

/**
 * The text a reader sees first in a file, a line for each paragraph, text box, cell or line of a PDF's first page; told by
 * content. Null when it cannot be read: a picture, a scan, an encrypted PDF. One file is read once, however often asked.
 */
export function firstTextOf(content: Buffer): string | null {
  const known = read.get(content);
  if (known !== undefined) return known;
  const begins = content.subarray(0, 5).toString('latin1');
  const text = begins.startsWith('PK') ? officeText(content) : begins === '%PDF-' ? pdfText(content) : null;
  read.set(content, text);
  return text;
}

/** What another thread has read of a file. The bytes of a file that was sent never change. */
export function rememberFirstText(content: Buffer, text: string | null): void {
  read.set(content, text);
}

function pdfText(content: Buffer): string | null {
  return firstPageLines(content)?.slice(0, FIRST_LINES).join('\n') ?? null;
}

/** Headers and the first lines. Word splits one word over several runs, so runs are joined and only those end a line. */
function officeText(content: Buffer): string {
  return beginningsOf(content, /^(word\/(document|header\d{0,2})|xl\/sharedStrings)\.xml$/)
    .flatMap((xml) => linesOf(xml).slice(0, FIRST_LINES))
    .join('\n');
}

function linesOf(xml: string): string[] {
  return xml
    .split(/<\/w:p>|<w:txbxContent>|<w:br\/>|<\/si>/)
    .map((piece) =>
      [...piece.matchAll(/<(?:w:)?t(?:\s[^<>]*)?>([^<]*)<\/(?:w:)?t>/g)]
        .map(([, text]) => text!)
        .join('')
        .trim(),
    )
    .filter((line) => line !== '');
}
