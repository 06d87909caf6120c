import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

/** The objects of an encrypted PDF that opens without a password, as files do that only forbid printing or copying. */
export interface DecryptedObjects {
  context: PDFContext;
  dictionaries: readonly PDFDict[];
  streams: readonly PDFRawStream[];
}

/**
 * @param isPlain whether an object was never encrypted, as tables of cross-references are: decrypting would make it unreadable
 * @returns null when the file asks for a password, or is encrypted in a way that is not known here
 * @throws Error when an object cannot be read
 */
export async function decryptedObjects(
  content: Buffer,
  isPlain: (reference: PDFRef) => boolean,
): Promise<DecryptedObjects | null> {
  const context = await decryptedContext(content);
  if (context === null) return null;
  const encrypted = context.enumerateIndirectObjects().filter(([reference]) => !isPlain(reference));
  const objects = encrypted.map(([, object]) => object);
  if (objects.some((object) => object instanceof PDFInvalidObject)) throw new Error('an object cannot be read');
  const streams = objects.filter((object) => object instanceof PDFRawStream);
  return { context, dictionaries: objects.flatMap(dictionariesIn), streams };
}

async function decryptedContext(content: Buffer): Promise<PDFContext | null> {
  try {
    return (await PDFDocument.load(content, { password: '', updateMetadata: false })).context;
  } catch {
    return null;
  }
}

function dictionariesIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFStream) return dictionariesIn(object.dict);
  if (object instanceof PDFDict) return [object, ...object.values().flatMap(dictionariesIn)];
  return object instanceof PDFArray ? object.asArray().flatMap(dictionariesIn) : [];
}
