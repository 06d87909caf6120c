import { crc32, deflateRawSync } from 'node:zlib';

/** One part of a ZIP file; the optional fields override what the file declares, to make it inconsistent. */
export interface ZipPart {
  name: string;
  content: string | Buffer;
  /** Compressed bytes, replacing those of the content. */
  packed?: Buffer;
  /** 0 stored, 8 deflated, as declared in both headers. */
  method?: number;
  flags?: number;
  /** Uncompressed size declared in both headers. */
  unpacked?: number;
  crc?: number;
  /** Overrides of the local header. */
  localName?: string;
  localUnpacked?: number;
  localMethod?: number;
  /** As a program writes it that does not know sizes yet: they follow the bytes. */
  streamed?: boolean;
  /** Offset declared in the central directory. */
  offset?: number;
  /** External attributes, the mode of UNIX in the upper half. */
  attributes?: number;
}

/** Overrides of the end record, and bytes around the archive. */
export interface ZipOverrides {
  count?: number;
  listStart?: number;
  before?: Buffer;
  beforeEnd?: Buffer;
  after?: Buffer;
  comment?: Buffer;
}

/** A ZIP file with these parts. */
export function packZip(parts: readonly ZipPart[], lies: ZipOverrides = {}): Buffer {
  const local: Buffer[] = [lies.before ?? Buffer.alloc(0)];
  const list: Buffer[] = [];
  let offset = local[0]!.length;
  for (const part of parts) {
    const { head, entry, bytes } = headsOf(part, offset);
    local.push(head, bytes);
    list.push(entry);
    offset += head.length + bytes.length;
  }
  const listBytes = list.reduce((sum, { length }) => sum + length, 0);
  const comment = lies.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE((lies.count ?? parts.length) & 0xffff, 8);
  end.writeUInt16LE((lies.count ?? parts.length) & 0xffff, 10);
  end.writeUInt32LE(listBytes, 12);
  end.writeUInt32LE(lies.listStart ?? offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([
    ...local,
    ...list,
    lies.beforeEnd ?? Buffer.alloc(0),
    end,
    comment,
    lies.after ?? Buffer.alloc(0),
  ]);
}

function headsOf(part: ZipPart, offset: number): { head: Buffer; entry: Buffer; bytes: Buffer } {
  const content = Buffer.from(part.content);
  const method = part.method ?? 8;
  const bytes = part.packed ?? (method === 0 ? content : deflateRawSync(content));
  const crc = part.crc ?? crc32(content);
  const unpacked = part.unpacked ?? content.length;
  const name = Buffer.from(part.name);
  const localName = Buffer.from(part.localName ?? part.name);
  const flags = part.streamed === true ? 8 : (part.flags ?? 0);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(flags, 6);
  head.writeUInt16LE(part.localMethod ?? method, 8);
  const sizes = [crc, bytes.length, part.localUnpacked ?? unpacked];
  const follow = Buffer.alloc(part.streamed === true ? 16 : 0);
  if (part.streamed === true) follow.writeUInt32LE(0x08074b50, 0);
  sizes.forEach((size, index) => {
    head.writeUInt32LE(part.streamed === true ? 0 : size, 14 + 4 * index);
    if (part.streamed === true) follow.writeUInt32LE(size, 4 + 4 * index);
  });
  head.writeUInt16LE(localName.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(part.attributes === undefined ? 20 : 0x0314, 4);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(bytes.length, 20);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(part.attributes ?? 0, 38);
  entry.writeUInt32LE(part.offset ?? offset, 42);
  return {
    head: Buffer.concat([head, localName]),
    entry: Buffer.concat([entry, name]),
    bytes: Buffer.concat([bytes, follow]),
  };
}

/**
 * A ZIP file with these parts, by name.
 * @param packed parts whose packed bytes are given, whatever they unpack to
 */
export function zipOf(parts: Readonly<Record<string, string>>, packed: Readonly<Record<string, Buffer>> = {}): Buffer {
  return packZip(Object.entries(parts).map(([name, content]) => ({ name, content, packed: packed[name] })));
}
