import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PdfObjects } from './read-objects';

const MOST_LEVELS = 20;

/**
 * Whether the first page uses a font that does not say which letters its codes mean: a viewer shows the page well, but the text
 * taken from it is another one.
 */
export function hasUnmappedFont({ context }: PdfObjects): boolean {
  return fontsOfFirstPage(context.lookup(context.trailerInfo.Root)).some(isUnmapped);
}

/** Whether a font only numbers its shapes and does not say which letters they are. */
export function isUnmapped(font: PDFDict): boolean {
  return nameOf(font, 'Subtype') === 'Type0' && !font.has(PDFName.of('ToUnicode')) && isIdentity(font);
}

/** Fonts may be named on a level of the page tree above the page. */
function fontsOfFirstPage(root: unknown): PDFDict[] {
  let node = dictionaryOf(root, 'Pages');
  let fonts: PDFDict | null = null;
  for (let level = 0; node !== null && level < MOST_LEVELS; level++) {
    fonts = dictionaryOf(dictionaryOf(node, 'Resources'), 'Font') ?? fonts;
    node = firstOf(node, 'Kids');
  }
  const found = fonts?.keys().map((name) => fonts.lookup(name)) ?? [];
  return found.filter((font) => font instanceof PDFDict);
}

/** Codes that count the shapes in the font, of a collection nobody publishes. */
function isIdentity(font: PDFDict): boolean {
  if (!/^Identity-[HV]$/.test(nameOf(font, 'Encoding'))) return false;
  const ordering = dictionaryOf(firstOf(font, 'DescendantFonts'), 'CIDSystemInfo')?.lookup(PDFName.of('Ordering'));
  return ordering === undefined || /Identity/.test(String(ordering));
}

function firstOf(dictionary: PDFDict, key: string): PDFDict | null {
  const list = dictionary.lookup(PDFName.of(key));
  const first = list instanceof PDFArray && list.size() > 0 ? list.lookup(0) : null;
  return first instanceof PDFDict ? first : null;
}

function dictionaryOf(given: unknown, key: string): PDFDict | null {
  const value = given instanceof PDFDict ? given.lookup(PDFName.of(key)) : null;
  return value instanceof PDFDict ? value : null;
}

function nameOf(dictionary: PDFDict, key: string): string {
  const value = dictionary.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : '';
}
