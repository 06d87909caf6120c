import { beginningsOf } from './office-archive';

/** Lines of one part that are looked at: more than a first page. */
const FIRST_LINES = 80;

/**
 * The text a reader sees first in a DOCX or XLSX file: headers and the first lines, a paragraph, text box or cell a line.
 * Word splits one word over several runs, so runs are joined and only those end a line.
 */
export function firstTextOf(content: Buffer): string {
  return beginningsOf(content, /^(word\/(document|header\d{0,2})|xl\/sharedStrings)\.xml$/)
    .flatMap((xml) => linesOf(xml).slice(0, FIRST_LINES))
    .join('\n');
}

function linesOf(xml: string): string[] {
  return xml
    .split(/<\/w:p>|<w:txbxContent>|<w:br\/>|<\/si>/)
    .map((piece) =>
      [...piece.matchAll(/<(?:w:)?t(?:\s[^>]*)?>([^<]*)<\/(?:w:)?t>/g)]
        .map(([, text]) => text!)
        .join('')
        .trim(),
    )
    .filter((line) => line !== '');
}
