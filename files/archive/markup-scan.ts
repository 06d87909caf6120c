import { FORMULA_SIGNS, WITH_FIELDS, WITH_FORMULAS } from './field-codes';

/** A document type could read files or expand without end; an SVG picture may name the public one, which nobody reads. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/i;
const OWN_DOCUMENT_TYPE = /<!(?:DOCTYPE(?![^>[]{0,500}>)|ENTITY)/i;
/** Elements that start or fetch something; their names are plain letters in every encoding that is read here. */
const ACTIVE_ELEMENT = /[<:](?:ddeLink|oleLink|altChunk|macrosheet|dialogsheet|webVideoPr|script)[\s/>]/i;
/** Old drawings (VML) may name a picture without a relation; a character reference there hides something. */
const FAR_SOURCE = /\ssrc\s*=\s*["']\s*(?:[\\/]{2}|(?:https?|ftp|file):|&#)/i;
const OTHER_ENCODING =
  /^[^<]{0,3}<\?xml[^>]*?encoding\s*=\s*["'](?!(?:utf-?8|utf-?16(?:le|be)?|us-ascii|iso-8859-1|windows-125\d)["'])/i;
/** An XML text, which may begin with a byte order mark and white space of any length. */
const BEGINS = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<|$)/;
/** What may be cut in two between pieces. */
const OVERLAP = 200;

/** Looks for markup that has no place in a report while a part is unpacked piece by piece. */
export class MarkupScan {
  fault: 'active' | 'damaged' | 'remote' | null = null;
  private hasFields = false;
  private hasFormulas = false;
  private hasSigns = false;
  private before: string | null = null;

  constructor(private readonly name: string) {}

  /** @param piece the next bytes of the part */
  take(piece: Buffer): void {
    // Zero bytes fall out, so that UTF-16 reads the same.
    const text = (this.before ?? '') + piece.toString('latin1').replaceAll('\0', '');
    const documentType = /\.svg$/i.test(this.name) ? OWN_DOCUMENT_TYPE : DOCUMENT_TYPE;
    if (documentType.test(text) || ACTIVE_ELEMENT.test(text)) this.fault ??= 'active';
    if (FAR_SOURCE.test(text)) this.fault ??= 'remote';
    if (this.before === null && OTHER_ENCODING.test(text)) this.fault ??= 'active';
    // Characters in an encoding that is not read here.
    if (this.before === null && !BEGINS.test(text)) this.fault ??= 'damaged';
    this.hasFields ||= WITH_FIELDS.test(text);
    this.hasFormulas ||= WITH_FORMULAS.test(text);
    this.hasSigns ||= FORMULA_SIGNS.test(text);
    this.before = text.slice(-OVERLAP);
  }

  /** It has fields or formulas that could be active, so that it must be read as a whole. */
  get hasCodes(): boolean {
    return this.hasFields || (this.hasFormulas && this.hasSigns);
  }
}

/** Whether a part is markup: by its ending, or because it begins like it. */
export function isMarkup(name: string, begin: Buffer): boolean {
  if (/\.(xml|rels|vml|svg|psmdcp|sigs)$/i.test(name)) return true;
  return BEGINS.test(begin.toString('latin1').replaceAll('\0', ''));
}
