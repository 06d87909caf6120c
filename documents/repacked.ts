import { configure, TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';

// Its own threads would be started for each file; this one is a thread already where it matters.
configure({ useWebWorkers: false });

/**
 * An archive with one part changed, the others as they are.
 * @example await repacked(docx, 'word/document.xml', (xml) => xml.replace('a', 'b'))
 */
export async function repacked(archive: Uint8Array, part: string, change: (text: string) => string): Promise<Buffer> {
  const reader = new ZipReader(new Uint8ArrayReader(archive));
  const writer = new ZipWriter(new Uint8ArrayWriter(), { extendedTimestamp: false });
  for (const entry of await reader.getEntries()) {
    if (entry.directory) continue;
    const content = await entry.getData(new Uint8ArrayWriter());
    const isChanged = entry.filename === part;
    const text = isChanged ? change(Buffer.from(content).toString('utf8')) : null;
    await writer.add(entry.filename, text === null ? new Uint8ArrayReader(content) : new TextReader(text));
  }
  await reader.close();
  return Buffer.from(await writer.close());
}
