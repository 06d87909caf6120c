/** One part of an archive, as its list (central directory) tells it. */
export interface ArchiveEntry {
  name: string;
  method: number;
  crc: number;
  /** Bytes inside the archive, and what they are said to unpack to. */
  packed: number;
  unpacked: number;
  /** Where the packed bytes begin. */
  start: number;
}

const MOST_ENTRIES = 5_000;
const LOCAL_HEAD = 30;
const LIST_HEAD = 46;
const LIST_END = 22;
const ENCRYPTED_OR_PATCHED = 0x2061;
const SIZES_FOLLOW = 0x0008;
const SYMBOLIC_LINK = 0xa;

/**
 * The list of parts of a ZIP archive, or null when it says anything else than the bytes do: parts that overlap, that have
 * another name or size at their own place, that are encrypted or links, names that lead out of a folder, bytes before or after
 * the archive, sizes beyond 4 GB. Programs disagree about such archives, so one could be checked and another be opened.
 * @example entriesOf(content)?.map(({ name }) => name) // ['[Content_Types].xml', 'word/document.xml']
 */
export function entriesOf(content: Buffer): ArchiveEntry[] | null {
  const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + LIST_END !== content.length || content.readUInt32LE(end + 4) !== 0) return null;
  const count = content.readUInt16LE(end + 10);
  if (count === 0 || count > MOST_ENTRIES || content.readUInt16LE(end + 8) !== count) return null;
  const listStart = content.readUInt32LE(end + 16);
  const entries: ArchiveEntry[] = [];
  const places: { from: number; to: number }[] = [];
  let at = listStart;
  for (let index = 0; index < count; index++) {
    if (at + LIST_HEAD > end || content.readUInt32LE(at) !== 0x02014b50) return null;
    const from = content.readUInt32LE(at + 42);
    const entry = isPlain(content, at) ? entryAt(content, at, from) : null;
    if (entry === null) return null;
    entries.push(entry);
    places.push({ from, to: entry.start + entry.packed });
    at += LIST_HEAD + content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return at === end && isSideBySide(places, listStart) && areDistinct(entries) ? entries : null;
}

/**
 * Whether a picture or PDF has an archive behind it, so that another program would open it as one.
 * @example holdsArchive(Buffer.concat([pdf, zip])) // true
 */
export function holdsArchive(content: Buffer): boolean {
  const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + LIST_END > content.length) return false;
  const list = end - content.readUInt32LE(end + 12);
  return list >= 0 && content.readUInt32LE(list) === 0x02014b50;
}

/** The packed bytes of one part. */
export function packedBytes(content: Buffer, { start, packed }: ArchiveEntry): Buffer {
  return content.subarray(start, start + packed);
}

/** Neither encrypted nor on another disk nor a link to somewhere else. */
function isPlain(content: Buffer, at: number): boolean {
  if ((content.readUInt16LE(at + 8) & ENCRYPTED_OR_PATCHED) !== 0 || content.readUInt16LE(at + 34) !== 0) return false;
  return content.readUInt32LE(at + 38) >>> 28 !== SYMBOLIC_LINK;
}

/** The entry of the list, when what stands before the packed bytes says the same. */
function entryAt(content: Buffer, at: number, from: number): ArchiveEntry | null {
  if (from + LOCAL_HEAD > content.length || content.readUInt32LE(from) !== 0x04034b50) return null;
  const nameLength = content.readUInt16LE(at + 28);
  const localLength = content.readUInt16LE(from + 26);
  const entry: ArchiveEntry = {
    name: content.toString('utf8', at + LIST_HEAD, at + LIST_HEAD + nameLength),
    method: content.readUInt16LE(at + 10),
    crc: content.readUInt32LE(at + 16),
    packed: content.readUInt32LE(at + 20),
    unpacked: content.readUInt32LE(at + 24),
    start: from + LOCAL_HEAD + localLength + content.readUInt16LE(from + 28),
  };
  if (isOdd(entry.name) || (entry.method !== 0 && entry.method !== 8)) return null;
  if (entry.method === 0 && entry.packed !== entry.unpacked) return null;
  const localName = content.toString('utf8', from + LOCAL_HEAD, from + LOCAL_HEAD + localLength);
  if (localName !== entry.name || content.readUInt16LE(from + 8) !== entry.method) return null;
  // A writer that streams does not know the sizes yet and says so.
  const streamed = (content.readUInt16LE(from + 6) & SIZES_FOLLOW) !== 0;
  const asListed = [entry.crc, entry.packed, entry.unpacked];
  const agrees = asListed.every((number, index) => content.readUInt32LE(from + 14 + 4 * index) === number);
  return streamed || agrees ? entry : null;
}

function isOdd(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs in a name are what is looked for
  if (name === '' || /^\/|\\|^[a-z]:|[\x00-\x1f\ufffd]/i.test(name)) return true;
  return name.split('/').some((step) => step === '..' || step === '.');
}

function isSideBySide(places: readonly { from: number; to: number }[], listStart: number): boolean {
  const sorted = [...places].sort((a, b) => a.from - b.from);
  return sorted[0]!.from === 0 && sorted.every(({ to }, index) => to <= (sorted[index + 1]?.from ?? listStart));
}

/** Office programs do not tell capital letters in names of parts. */
function areDistinct(entries: readonly ArchiveEntry[]): boolean {
  return new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length;
}
