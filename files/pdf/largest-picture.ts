import { type PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { PdfObjects } from './read-objects';

/** The points of the largest picture in a PDF: a scanned page has letters that no text tells, also where a program wrote some behind it. */
export function largestPicture({ dictionaries }: PdfObjects): number {
  return dictionaries
    .filter((dictionary) => dictionary.lookup(PDFName.of('Subtype')) === PDFName.of('Image'))
    .reduce((most, picture) => Math.max(most, sideOf(picture, 'Width') * sideOf(picture, 'Height')), 0);
}

function sideOf(picture: PDFDict, side: 'Width' | 'Height'): number {
  const given = picture.lookup(PDFName.of(side));
  return given instanceof PDFNumber ? given.asNumber() : 0;
}
