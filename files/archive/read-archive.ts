import { configure, type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';

/** One part of an archive, as its list (central directory) and its own head agree on it. */
export interface ArchivePart {
  /** With `/` between its steps. */
  name: string;
  /** Bytes it is said to unpack to. */
  unpacked: number;
  /**
   * Unpacks it piece by piece and keeps nothing. Stops with the fault that `take` throws.
   * @throws Error when it is not what the list says: its sum, its size, its place
   */
  unpack(take: (piece: Buffer) => void): Promise<void>;
}

/** An archive that two programs could read differently is refused; every part is compared with its own head. */
const STRICT = { strictness: 'strict', checkCrc32: true, checkOverlappingEntry: true } as const;
const MOST_PARTS = 5_000;
const LIST_END = Buffer.from('PK\x05\x06', 'latin1');
const STORED = 0;
const DEFLATED = 8;
/** A name of its own that only some programs read. */
const UNICODE_PATH = 0x7075;

// The process that reads files may start no threads.
configure({ useWebWorkers: false });

/**
 * The parts of a ZIP archive; null when there is anything in it that programs disagree about: bytes before, between or behind its
 * parts, parts that overlap or have another name or size at their own place, encrypted ones, links, names that lead out of a
 * folder, two names that differ in capitals alone (office programs do not tell them apart).
 * @example (await readArchive(content))?.map(({ name }) => name) // ['[Content_Types].xml', 'word/document.xml']
 */
export async function readArchive(content: Buffer): Promise<ArchivePart[] | null> {
  if (declaredParts(content) > MOST_PARTS) return null;
  const parts: ArchivePart[] = [];
  try {
    const normalizeFilename = (name: string) => name.replaceAll('\\', '/');
    const reader = new ZipReader(new Uint8ArrayReader(content), { ...STRICT, normalizeFilename });
    for await (const entry of reader.getEntriesGenerator()) {
      if (isUnusual(entry)) return null;
      parts.push(partOf(entry));
    }
  } catch {
    return null;
  }
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  return parts.length > 0 && names.size === parts.length ? parts : null;
}

/** How many parts the end of the list promises, read before any of it is. The library compares it with the list. */
function declaredParts(content: Buffer): number {
  const end = content.lastIndexOf(LIST_END);
  return end < 0 || end + 12 > content.length ? 0 : content.readUInt16LE(end + 10);
}

/** The whole of a part. @returns null when it is larger, or not what the list says */
export async function wholePart(part: ArchivePart, mostBytes: number): Promise<Buffer | null> {
  if (part.unpacked > mostBytes) return null;
  const pieces: Buffer[] = [];
  try {
    await part.unpack((piece) => pieces.push(piece));
  } catch {
    return null;
  }
  return Buffer.concat(pieces);
}

/** How a part begins; what cannot be unpacked of it is left out. */
export async function beginningOf(part: ArchivePart, bytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let room = bytes;
  const take = (piece: Buffer) => {
    pieces.push(piece.subarray(0, room));
    room -= piece.length;
    if (room <= 0) throw new Error('enough');
  };
  await part.unpack(take).catch(() => undefined);
  return Buffer.concat(pieces);
}

function isUnusual(entry: Entry): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters in a name are what is looked for
  if (entry.encrypted || entry.symlink || /[\x00-\x1f\ufffd]/.test(entry.filename)) return true;
  const { compressionMethod: method, extraField } = entry;
  return (method !== STORED && method !== DEFLATED) || extraField?.has(UNICODE_PATH) === true;
}

function partOf(entry: Entry): ArchivePart {
  const { filename: name, uncompressedSize: unpacked } = entry;
  return {
    name,
    unpacked,
    unpack: (take) => (entry.directory ? Promise.resolve() : unpackEntry(entry, take)),
  };
}

async function unpackEntry(entry: FileEntry, take: (piece: Buffer) => void): Promise<void> {
  let bytes = 0;
  const write = (piece: Uint8Array) => {
    bytes += piece.length;
    if (bytes > entry.uncompressedSize) throw new Error('unpacks to more than it says');
    take(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
  };
  await entry.getData(new WritableStream<Uint8Array>({ write }), STRICT);
  if (bytes !== entry.uncompressedSize) throw new Error('unpacks to less than it says');
}
