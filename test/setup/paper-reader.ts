import { TextWriter, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';

/** The parts of a DOCX as texts, by their names. */
export async function docxParts(content: Buffer): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(content));
  const parts = new Map<string, string>();
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()));
  }
  return parts;
}

/** The paragraphs of a part of a DOCX, each as its words. */
export function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>|<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => unescaped(text!)).join(''),
  );
}

/** The tables of a part of a DOCX: rows of cells, each as its words. */
export function docxTablesOf(xml: string): string[][][] {
  return [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => paragraphsOf(cell).join('\n')),
    ),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** A PDF as a reader sees it: the words of each page. */
export interface ReadPdf {
  pages: string[];
  /** Width and height of each page in points. */
  sizes: [number, number][];
}

/** Reads a PDF by pdf.js, blanks of any kind as one. */
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(content), useSystemFonts: false });
  const document = await task.promise;
  const pages: string[] = [];
  const sizes: [number, number][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    const [, , width, height] = page.view as [number, number, number, number];
    sizes.push([Math.round(width), Math.round(height)]);
  }
  await task.destroy();
  return { pages: pages.map((text) => text.replace(/[\s\u00a0\u200b]+/g, ' ').trim()), sizes };
}
