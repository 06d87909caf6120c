import {
  type PDFContext,
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectStreamParser,
  PDFParser,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { decryptedDictionaries } from './decrypted-objects';
import { countObjectHeads } from './object-heads';

/** Everything that stands in a PDF file, also what a later object or a repeated key replaces. */
export interface PdfObjects {
  dictionaries: readonly PDFDict[];
  /** Finds the object a reference means. */
  context: PDFContext;
}

class WatchedParser extends PDFParser {
  readonly dictionaries: PDFDict[] = [];
  readonly streams: PDFRawStream[] = [];
  /** How many objects were read, those in object streams included. */
  objects = 0;
  hasInvalid = false;

  constructor(content: Buffer) {
    super(content, Number.POSITIVE_INFINITY);
    const { context } = this;
    const assign = context.assign.bind(context);
    // Of two objects with one number the context keeps the last; a reader that follows the cross-reference table may take the
    // first.
    context.assign = (reference: PDFRef, object: PDFObject) => {
      this.objects += 1;
      this.hasInvalid ||= object instanceof PDFInvalidObject;
      if (object instanceof PDFRawStream) this.streams.push(object);
      assign(reference, object);
    };
  }

  protected override parseDict(reference?: PDFRef): PDFDict {
    const dictionary = super.parseDict(reference);
    this.dictionaries.push(dictionary);
    return dictionary;
  }
}

class WatchedStreamParser extends PDFObjectStreamParser {
  readonly dictionaries: PDFDict[] = [];

  protected override parseDict(reference?: PDFRef): PDFDict {
    const dictionary = super.parseDict(reference);
    this.dictionaries.push(dictionary);
    return dictionary;
  }
}

/**
 * Reads all objects of a PDF from its first byte to its last, whatever its cross-reference table says.
 * @throws Error when anything in it looks like an object and cannot be read as one. What a file with a password packs is left
 *   out: nobody sees it without the password.
 */
export async function readObjects(content: Buffer): Promise<PdfObjects> {
  const parser = new WatchedParser(content);
  const context = await parser.parseDocument();
  const { dictionaries } = parser;
  if (context.lookup(context.trailerInfo.Encrypt) instanceof PDFDict)
    return { dictionaries: [...dictionaries, ...(await decryptedDictionaries(content))], context };
  if (parser.hasInvalid) throw new Error('an object cannot be read');
  const packed = parser.streams.filter(isObjectStream).reduce((sum, stream) => sum + countOf(stream), 0);
  // A cross-reference table may lead into a text, a comment or a picture, where another reader finds an object.
  if (countObjectHeads(content) > parser.objects - packed) throw new Error('an object stands inside another');
  return { dictionaries: [...dictionaries, ...(await packedDictionaries(parser.streams))], context };
}

/** Some readers need no `/Type` to take a stream for an object stream, so whatever could be one is read as one. */
async function packedDictionaries(streams: readonly PDFRawStream[]): Promise<PDFDict[]> {
  const found: PDFDict[] = [];
  for (const stream of streams) {
    const numbers = ['N', 'First'].map((name) => stream.dict.lookup(PDFName.of(name)));
    if (!numbers.every((number) => number instanceof PDFNumber)) continue;
    const parser = new WatchedStreamParser(stream);
    await parser.parseIntoContext();
    found.push(...parser.dictionaries);
  }
  return found;
}

function isObjectStream({ dict }: PDFRawStream): boolean {
  return dict.lookup(PDFName.of('Type')) === PDFName.of('ObjStm');
}

function countOf({ dict }: PDFRawStream): number {
  const count = dict.lookup(PDFName.of('N'));
  return count instanceof PDFNumber ? count.asNumber() : 0;
}
