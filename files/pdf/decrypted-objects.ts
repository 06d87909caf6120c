import { PDFArray, PDFDict, PDFDocument, type PDFObject, PDFStream } from '@cantoo/pdf-lib';

/**
 * The dictionaries of an encrypted PDF that opens without a password, as files do that only forbid printing or copying; none
 * when it asks for one.
 */
export async function decryptedDictionaries(content: Buffer): Promise<PDFDict[]> {
  try {
    const { context } = await PDFDocument.load(content, { password: '', updateMetadata: false });
    return context.enumerateIndirectObjects().flatMap(([, object]) => dictionariesIn(object));
  } catch {
    return [];
  }
}

function dictionariesIn(object: PDFObject): PDFDict[] {
  if (object instanceof PDFStream) return dictionariesIn(object.dict);
  if (object instanceof PDFDict) return [object, ...object.values().flatMap(dictionariesIn)];
  return object instanceof PDFArray ? object.asArray().flatMap(dictionariesIn) : [];
}
