import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { linesOf, type TextPiece } from './page-lines';

/** A PDF as the viewer of browsers (pdf.js) shows it. */
export interface ViewedPdf {
  /** It holds scripts or files. */
  isActive: boolean;
  /** Lines a reader sees on the first page, those of annotations last. */
  firstPage: string[];
}

/** Beside the library: which letters the codes of East Asian fonts mean. */
const CMAPS = `${join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps')}/`;

/**
 * Opens a PDF in the viewer of browsers.
 * @returns null when it asks for a password
 * @throws Error when the viewer cannot open it
 */
export async function viewPdf(content: Buffer): Promise<ViewedPdf | null> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The viewer keeps the bytes it is given, so it gets its own.
  const data = new Uint8Array(content);
  const task = getDocument({ data, verbosity: 0, cMapUrl: CMAPS, useSystemFonts: false, disableFontFace: true });
  try {
    const document = await task.promise;
    const isActive = await hasScriptsOrFiles(document);
    return { isActive, firstPage: isActive ? [] : await firstPageOf(document) };
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'PasswordException') return null;
    throw fault;
  } finally {
    await task.destroy();
  }
}

/** `hasJSActions` is true of every signed file: a field for a signature has no list of actions at all. */
async function hasScriptsOrFiles(document: PDFDocumentProxy): Promise<boolean> {
  if ((await document.getJSActions()) !== null || (await document.getAttachments()) !== null) return true;
  const fields = [...((await document.getFieldObjects()) ?? new Map<string, { actions?: object | null }[]>()).values()];
  return fields.flat().some((field) => 'actions' in field && field.actions != null);
}

async function firstPageOf(document: PDFDocumentProxy): Promise<string[]> {
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const lines = linesOf(items.flatMap((item) => ('str' in item ? pieceOf(item) : [])));
  return [...lines, ...annotationLines(await page.getAnnotations())];
}

function pieceOf(item: { str: string; transform: number[]; width: number }): TextPiece[] {
  if (item.str.trim() === '') return [];
  const [, , skew = 0, height = 0, x = 0, y = 0] = item.transform;
  return [{ text: item.str, x, y, endX: x + item.width, em: Math.hypot(skew, height) }];
}

interface Annotation {
  subtype?: string;
  contentsObj?: { str?: string };
  textContent?: string[] | null;
  fieldValue?: unknown;
}

/** Text boxes, stamps and filled-in fields; what a link or a pop-up note says is not on the page. */
function annotationLines(annotations: readonly Annotation[]): string[] {
  return annotations
    .filter(({ subtype }) => subtype !== 'Link' && subtype !== 'Popup')
    .flatMap(({ contentsObj, textContent, fieldValue }) => [contentsObj?.str, ...(textContent ?? []), fieldValue])
    .flatMap((text) => (typeof text === 'string' ? text.split(/[\r\n]+/) : []))
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
