import { PdfFile } from './file';
import { linesOf } from './lines';
import { PageText } from './page-text';
import type { PdfDictionary } from './syntax';

const MOST_PAGE_LEVELS = 20;
const MOST_CONTENTS = 200;

/**
 * The lines a reader sees on the first page of a PDF; null when they cannot be read: a scan without text, an encrypted or
 * damaged file, packings we do not take off, fonts that do not say which letters they show.
 * @example firstPageLines(content)?.includes('TỐI MẬT')
 */
export function firstPageLines(content: Buffer): string[] | null {
  try {
    const file = new PdfFile(content);
    if (file.isEncrypted()) return null;
    const page = firstPage(file);
    if (page === null) return null;
    const text = new PageText(file);
    const contents = file.array(page.dictionary.get('Contents'));
    const streams = contents.length > 0 ? contents.slice(0, MOST_CONTENTS) : [page.dictionary.get('Contents')];
    const bytes = streams.map((one) => file.stream(one)?.bytes ?? Buffer.alloc(0));
    text.read(Buffer.concat(bytes.flatMap((one) => [one, Buffer.from('\n')])), page.resources);
    const lines = linesOf(text.pieces);
    return isReadable(lines.join('')) && !file.hasUnread ? lines : null;
  } catch {
    // Whatever a crafted file did: it could not be read.
    return null;
  }
}

/** The first leaf of the tree of pages, and what it may name, its own or from a level above. */
function firstPage(file: PdfFile): { dictionary: PdfDictionary; resources: PdfDictionary | null } | null {
  let node = file.dictionary(file.root()?.get('Pages'));
  let resources: PdfDictionary | null = null;
  for (let level = 0; node !== null && level < MOST_PAGE_LEVELS; level++) {
    resources = file.dictionary(node.get('Resources')) ?? resources;
    const kids = file.array(node.get('Kids'));
    if (kids.length === 0) return { dictionary: node, resources };
    node = file.dictionary(kids[0]);
  }
  return null;
}

/** Letters, and most of them known. */
function isReadable(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const unknown = text.match(/\ufffd/g)?.length ?? 0;
  return letters > 0 && letters > unknown;
}
