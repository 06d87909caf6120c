import { constants, inflateRawSync } from 'node:zlib';

/** What is inside a DOCX or XLSX file, as far as we must know to take it. */
export type ArchiveKind = 'docx' | 'xlsx' | 'macros' | 'other';

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 300 * 1_048_576;
const MOST_TYPES_BYTES = 1_048_576;

interface Entry {
  name: string;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/**
 * Looks into an office file without unpacking it: only the list of parts is read, and the small part that names their
 * types. Bombs, odd paths and lists that do not fit the content make it `other`.
 */
export function archiveKind(content: Buffer): ArchiveKind {
  const entries = entriesOf(content);
  if (entries === null || entries.some(({ name }) => isOdd(name))) return 'other';
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > MOST_UNPACKED) return 'other';
  const names = new Set(entries.map(({ name }) => name));
  if ([...names].some((name) => /(^|\/)vbaProject\.bin$|(^|\/)(activeX|macrosheets)\//i.test(name))) return 'macros';
  const types = typesOf(content, entries);
  if (types === null) return 'other';
  if (/macroEnabled/i.test(types)) return 'macros';
  if (names.has('word/document.xml') && types.includes('wordprocessingml.document.main')) return 'docx';
  if (names.has('xl/workbook.xml') && types.includes('spreadsheetml.sheet.main')) return 'xlsx';
  return 'other';
}

/**
 * Parts of an office file by name, unpacked; null when one that is there cannot be unpacked within `mostBytes`.
 * @param mostBytes of each part; a bomb is cut off there
 * @example readParts(content, ['xl/sharedStrings.xml'], 8_000_000)?.get('xl/sharedStrings.xml')
 */
export function readParts(content: Buffer, names: readonly string[], mostBytes: number): Map<string, string> | null {
  const entries = entriesOf(content) ?? [];
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (!names.includes(entry.name)) continue;
    const text = unpacked(content, entry, mostBytes);
    if (text === null) return null;
    parts.set(entry.name, text);
  }
  return parts;
}

function isOdd(name: string): boolean {
  return (
    name === '' || name.startsWith('/') || name.includes('\\') || name.includes('\0') || name.split('/').includes('..')
  );
}

/** The central directory; null when it is none, too long, or does not fit the local headers. */
function entriesOf(content: Buffer): Entry[] | null {
  const end = content.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || end + 22 > content.length) return null;
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  if (count === 0 || count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== 0x02014b50) return null;
    const nameLength = content.readUInt16LE(at + 28);
    const entry = {
      name: content.toString('utf8', at + 46, at + 46 + nameLength),
      method: content.readUInt16LE(at + 10),
      packed: content.readUInt32LE(at + 20),
      unpacked: content.readUInt32LE(at + 24),
      offset: content.readUInt32LE(at + 42),
    };
    if (!fitsLocalHeader(content, entry)) return null;
    entries.push(entry);
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

function fitsLocalHeader(content: Buffer, { name, offset }: Entry): boolean {
  if (offset + 30 > content.length || content.readUInt32LE(offset) !== 0x04034b50) return false;
  return content.toString('utf8', offset + 30, offset + 30 + content.readUInt16LE(offset + 26)) === name;
}

function typesOf(content: Buffer, entries: readonly Entry[]): string | null {
  const entry = entries.find(({ name }) => name === '[Content_Types].xml');
  return entry === undefined ? null : unpacked(content, entry, MOST_TYPES_BYTES);
}

function unpacked(content: Buffer, entry: Entry, mostBytes: number): string | null {
  const packed = packedBytes(content, entry);
  if (entry.method === 0) return packed.length > mostBytes ? null : packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return null;
  }
}

function packedBytes(content: Buffer, { offset, packed }: Entry): Buffer {
  const start = offset + 30 + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
  return content.subarray(start, start + packed);
}

/** Packed bytes read of the beginning of a part: more than a first page of text. */
const FIRST_PACKED = 32_768;
const FIRST_UNPACKED = 4 * 1_048_576;

/**
 * How some parts begin, unpacked under a hard cap whatever the file says of their size; what cannot be read is ''.
 * @example beginningsOf(content, /^word\/document\.xml$/)
 */
export function beginningsOf(content: Buffer, wanted: RegExp): string[] {
  const parts = (entriesOf(content) ?? []).filter(({ name }) => wanted.test(name)).slice(0, 6);
  return parts.map((entry) => {
    const packed = packedBytes(content, entry).subarray(0, FIRST_PACKED);
    if (entry.method === 0) return packed.toString('utf8');
    try {
      const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: FIRST_UNPACKED };
      return inflateRawSync(packed, options).toString('utf8');
    } catch {
      return '';
    }
  });
}
