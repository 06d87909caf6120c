import { activeCode } from './field-codes';
import { isMarkup, MarkupScan } from './markup-scan';
import { officeKind } from './office-kind';
import { isForeign } from './part-kinds';
import { type ArchivePart, readArchive } from './read-archive';
import { activeRelation } from './relations';

/**
 * What is wrong inside an office file: `bomb`, it unpacks to far more than it is; `damaged`, its parts are not what the list says;
 * `nested`, an archive in it that is no embedded sheet or document; `active`, something in it that would run or expand when it is
 * opened, or a file of another kind; `remote`, something that would be fetched from another computer then;
 * `template`, the template of a document that would.
 */
export type ContentFault = 'bomb' | 'damaged' | 'nested' | 'active' | 'remote' | 'template';

/** Sheets of empty cells pack well; nothing an office program writes packs better than this. */
const MOST_RATIO = 200;
const RATIO_FROM = 16 * 1_048_576;
/** Sheets behind the charts of a report. */
const EMBEDDED = /(^|\/)embeddings\/[^/]+\.(xlsx|docx)$/i;
const MOST_EMBEDDED_BYTES = 8 * 1_048_576;
/** A sheet may hold 65,530 links, a relation each, and a document fields on every line; what is larger is not looked at, so not taken. */
const MOST_READ_BYTES = 32 * 1_048_576;

/**
 * Unpacks every part of an office file piece by piece and stops at the first byte more than the list says, so that a bomb costs
 * no memory. Sheets embedded in it are looked at in the same way, once.
 * @returns null when nothing is wrong
 */
export async function contentFault(
  parts: readonly ArchivePart[],
  packedBytes: number,
  isEmbedded = false,
): Promise<ContentFault | null> {
  const unpacks = parts.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (unpacks > RATIO_FROM && unpacks > MOST_RATIO * packedBytes) return 'bomb';
  for (const part of parts) {
    const fault = await partFault(part, isEmbedded);
    if (fault !== null) return fault;
  }
  return null;
}

/** How a part is to be looked at, by its first bytes. */
type Look = 'archive' | 'markup' | 'other';

async function partFault(part: ArchivePart, isEmbedded: boolean): Promise<ContentFault | null> {
  const { name, unpacked } = part;
  const scan = new MarkupScan(name);
  const kept: Buffer[] = [];
  let look: Look | null = null;
  let found: ContentFault | null = null;
  const take = (piece: Buffer) => {
    if (look === null) {
      look = lookOf(name, piece);
      if (look === 'archive' && (isEmbedded || !mayHoldArchive(part))) found = 'nested';
      else if (isForeign(name, piece)) found = 'active';
    }
    if (look === 'markup') scan.take(piece);
    found ??= scan.fault;
    // Stops the unpacking; the fault is known.
    if (found !== null) throw new Error(found);
    if (look !== 'other' && unpacked <= MOST_READ_BYTES) kept.push(piece);
  };
  try {
    await part.unpack(take);
    if ((look as Look | null) === 'archive') return await embeddedFault(Buffer.concat(kept));
    const isRelations = /\.rels$/i.test(name);
    if (!isRelations && !scan.hasCodes) return null;
    if (unpacked > MOST_READ_BYTES) return 'active';
    const content = Buffer.concat(kept);
    return isRelations ? activeRelation(content) : activeCode(content);
  } catch {
    return found ?? 'damaged';
  }
}

function lookOf(name: string, begin: Buffer): Look {
  if (begin.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'archive';
  return isMarkup(name, begin) ? 'markup' : 'other';
}

function mayHoldArchive({ name, unpacked }: ArchivePart): boolean {
  return EMBEDDED.test(name) && unpacked <= MOST_EMBEDDED_BYTES;
}

async function embeddedFault(content: Buffer): Promise<ContentFault | null> {
  const parts = await readArchive(content);
  const kind = parts === null ? 'other' : await officeKind(parts);
  if (kind === 'macros') return 'active';
  return kind === 'other' ? 'nested' : contentFault(parts!, content.length, true);
}
