import { setImmediate } from 'node:timers/promises';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type ArchiveEntry, entriesOf, packedBytes } from './archive-list';
import { archiveKind } from './office-archive';
import { hasRemoteProgram } from './remote-relations';

/**
 * What is wrong inside an office file: `bomb`, it unpacks to far more than it is; `damaged`, its parts are not what the list says; `nested`, an archive in it that is no
 * embedded sheet or document; `active`, something in it that would fetch, run or expand when it is opened.
 */
export type ContentFault = 'bomb' | 'damaged' | 'nested' | 'active';

/** Sheets of empty cells pack well; nothing an office program writes packs better than this. */
const MOST_RATIO = 200;
const RATIO_FROM = 10 * 1_048_576;
/** Sheets behind the charts of a report. */
const EMBEDDED = /(^|\/)embeddings\/[^/]+\.(xlsx|docx)$/i;
const MOST_EMBEDDED_BYTES = 8 * 1_048_576;
/** A sheet may hold 65,530 links, a relation each; beyond that nobody has looked, so it is not taken. */
const MOST_RELATIONS_BYTES = 16 * 1_048_576;
/** Bytes unpacked before others get their turn: some hundredths of a second. */
const TURN_BYTES = 4 * 1_048_576;
const XML = /\.(xml|rels|vml)$/i;

/**
 * Unpacks every part of an office file piece by piece, keeps none of it, and stops at the first byte more than the list says:
 * a bomb costs no memory. Sheets embedded in it are looked at in the same way, once.
 * @returns null when nothing is wrong
 */
export async function contentFault(content: Buffer, isEmbedded = false): Promise<ContentFault | null> {
  const entries = entriesOf(content) ?? [];
  const unpacks = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacks > RATIO_FROM && unpacks > MOST_RATIO * content.length) return 'bomb';
  let sinceTurn = 0;
  for (const entry of entries) {
    const fault = await partFault(content, entry, isEmbedded);
    if (fault !== null) return fault;
    sinceTurn += entry.unpacked;
    if (sinceTurn < TURN_BYTES) continue;
    sinceTurn = 0;
    // Small parts wait for nothing, so others would not get their turn until the last of them.
    await setImmediate();
  }
  return null;
}

async function partFault(content: Buffer, entry: ArchiveEntry, isEmbedded: boolean): Promise<ContentFault | null> {
  const isXml = XML.test(entry.name);
  const keepsAll = /\.rels$/i.test(entry.name);
  if (keepsAll && entry.unpacked > MOST_RELATIONS_BYTES) return 'active';
  const kept: Buffer[] = [];
  let bytes = 0;
  let sum = 0;
  let tail = '';
  let isArchive = false;
  try {
    for await (const chunk of unpackedPieces(packedBytes(content, entry), entry)) {
      if (bytes === 0) isArchive = chunk.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
      bytes += chunk.length;
      if (bytes > entry.unpacked) return 'damaged';
      if (isArchive && !mayHold(entry, isEmbedded)) return 'nested';
      sum = crc32(chunk, sum);
      if (isXml) {
        // Zero bytes fall out, so that UTF-16 reads the same.
        const text = tail + chunk.toString('latin1').replaceAll('\0', '');
        if (/<!(DOCTYPE|ENTITY)/i.test(text)) return 'active';
        tail = text.slice(-10);
      }
      if (keepsAll || isArchive) kept.push(chunk);
    }
  } catch {
    return 'damaged';
  }
  if (bytes !== entry.unpacked || sum !== entry.crc) return 'damaged';
  if (keepsAll) {
    const relations = Buffer.concat(kept).toString('utf8').replaceAll('\0', '');
    return hasRemoteProgram(relations) ? 'active' : null;
  }
  return isArchive ? embeddedFault(Buffer.concat(kept)) : null;
}

function mayHold({ name, unpacked }: ArchiveEntry, isEmbedded: boolean): boolean {
  return !isEmbedded && EMBEDDED.test(name) && unpacked <= MOST_EMBEDDED_BYTES;
}

async function embeddedFault(content: Buffer): Promise<ContentFault | null> {
  const kind = archiveKind(content);
  if (kind === 'macros') return 'active';
  return kind === 'other' ? 'nested' : contentFault(content, true);
}

/** Parts of that size are unpacked in one go, within what the list says: thousands of them would wait for each other. */
const SMALL = 262_144;

async function* unpackedPieces(packed: Buffer, { method, unpacked }: ArchiveEntry): AsyncGenerator<Buffer> {
  if (method === 0) {
    if (packed.length > 0) yield packed;
    return;
  }
  if (unpacked <= SMALL) {
    const whole = inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked) });
    if (whole.length > 0) yield whole;
    return;
  }
  const inflate = createInflateRaw({ chunkSize: 65_536 });
  inflate.end(packed);
  for await (const chunk of inflate) yield chunk as Buffer;
}
