import { WITH_CODES } from './field-codes';

/** A document type could read files or expand without end; an SVG picture may name the public one, which nobody reads. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;
/** A second one is refused too: looking for the bracket then never begins again from a later one. */
const OWN_DOCUMENT_TYPE = /<!(?:DOCTYPE[^>]*?(?:\[|<!DOCTYPE)|ENTITY)/i;
/** Elements that start or fetch something; their names are plain letters in every encoding that is read here. */
const ACTIVE_ELEMENT = /[<:](?:ddeLink|oleLink|altChunk|macrosheet)[\s/>]/i;
const OTHER_ENCODING =
  /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["'](?!(?:utf-?8|utf-?16(?:le|be)?|us-ascii|iso-8859-1|windows-125\d)["'])/i;
/** What may be cut in two between pieces. */
const OVERLAP = 200;

/** Looks for markup that has no place in a report while a part is unpacked piece by piece. */
export class MarkupScan {
  isActive = false;
  /** It has fields, so that it must be read as a whole. */
  hasCodes = false;
  private before: string | null = null;

  constructor(private readonly name: string) {}

  /** @param piece the next bytes of the part */
  take(piece: Buffer): void {
    // Zero bytes fall out, so that UTF-16 reads the same.
    const text = (this.before ?? '') + piece.toString('latin1').replaceAll('\0', '');
    const documentType = /\.svg$/i.test(this.name) ? OWN_DOCUMENT_TYPE : DOCUMENT_TYPE;
    this.isActive ||= documentType.test(text) || ACTIVE_ELEMENT.test(text);
    if (this.before === null) this.isActive ||= OTHER_ENCODING.test(text);
    this.hasCodes ||= WITH_CODES.test(text);
    this.before = text.slice(-OVERLAP);
  }
}

/** Whether a part is markup: by its ending, or because it begins like it. */
export function isMarkup(name: string, begin: Buffer): boolean {
  if (/\.(xml|rels|vml|svg|psmdcp|sigs)$/i.test(name)) return true;
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\0\s]*</.test(begin.subarray(0, 100).toString('latin1'));
}
