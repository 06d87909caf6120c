import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';

/** How archives of other kinds begin, wherever they stand: their programs look for it. */
const OTHERS = ['Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c'].map((mark) => Buffer.from(mark, 'latin1'));
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');

/**
 * Whether a picture or PDF has an archive behind or inside it, so that another program would open it as one.
 * @example await holdsArchive(Buffer.concat([pdf, zip])) // true
 */
export async function holdsArchive(content: Buffer): Promise<boolean> {
  if (OTHERS.some((mark) => content.includes(mark))) return true;
  if (!content.includes(ZIP_END)) return false;
  try {
    const entries = await new ZipReader(new Uint8ArrayReader(content), { strictness: 'tolerant' }).getEntries();
    return entries.length > 0;
  } catch {
    return false;
  }
}
