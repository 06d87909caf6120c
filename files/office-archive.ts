import { constants, inflateRawSync } from 'node:zlib';
import { type ArchiveEntry, entriesOf, packedBytes } from './archive-list';

/** What is inside a DOCX or XLSX file, as far as its list of parts tells. */
export type ArchiveKind = 'docx' | 'xlsx' | 'macros' | 'other';

const MOST_UNPACKED = 300 * 1_048_576;
const MOST_TYPES_BYTES = 1_048_576;

/**
 * Looks into an office file without unpacking it: only the list of parts is read, and the small part that names their
 * types. Bombs, odd paths and lists that do not fit the content make it `other`. What the parts hold is looked at by
 * `contentFault`.
 */
export function archiveKind(content: Buffer): ArchiveKind {
  const entries = entriesOf(content);
  if (entries === null) return 'other';
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > MOST_UNPACKED) return 'other';
  const names = new Set(entries.map(({ name }) => name));
  if ([...names].some((name) => /(^|\/)vba\w*\.(bin|xml)$|(^|\/)(activeX|macrosheets)\//i.test(name))) return 'macros';
  const types = typesOf(content, entries);
  if (types === null) return 'other';
  if (/macroEnabled|ms-office\.vba/i.test(types)) return 'macros';
  if (names.has('word/document.xml') && types.includes('wordprocessingml.document.main')) return 'docx';
  if (names.has('xl/workbook.xml') && types.includes('spreadsheetml.sheet.main')) return 'xlsx';
  return 'other';
}

/**
 * Whether every XML part of an office file really unpacks within `mostBytes`; a bomb is cut off there.
 * @example partsFit(content, 30_000_000)
 */
export function partsFit(content: Buffer, mostBytes: number): boolean {
  const texts = (entriesOf(content) ?? []).filter(({ name }) => /\.(xml|rels)$/i.test(name));
  return texts.every((entry) => unpacked(content, entry, mostBytes) !== null);
}

function typesOf(content: Buffer, entries: readonly ArchiveEntry[]): string | null {
  const entry = entries.find(({ name }) => name === '[Content_Types].xml');
  return entry === undefined ? null : unpacked(content, entry, MOST_TYPES_BYTES);
}

function unpacked(content: Buffer, entry: ArchiveEntry, mostBytes: number): string | null {
  const packed = packedBytes(content, entry);
  if (entry.method === 0) return packed.length > mostBytes ? null : packed.toString('utf8');
  try {
    return inflateRawSync(packed, { maxOutputLength: mostBytes }).toString('utf8');
  } catch {
    return null;
  }
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
