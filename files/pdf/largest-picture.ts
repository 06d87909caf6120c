import { type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { PdfObjects } from './read-objects';

/**
 * The number of points of the largest picture in a PDF. A scanned page shows letters that are not text, also where a
 * program put text behind it.
 */
export function largestPicture({ dictionaries }: PdfObjects): number {
  return dictionaries
    .filter((dictionary) => dictionary.lookup(PDFName.of('Subtype')) === PDFName.of('Image'))
    .reduce((most, picture) => Math.max(most, sideOf(picture, 'Width') * sideOf(picture, 'Height')), 0);
}

function sideOf(picture: PDFDict, side: 'Width' | 'Height'): number {
  const given = picture.lookup(PDFName.of(side));
  return given instanceof PDFNumber ? given.asNumber() : 0;
}
