import { type FileHandle, open } from 'node:fs/promises';
import { configure, type FileEntry, Reader, TextReader, ZipReader, ZipWriter } from '@zip.js/zip.js';

// A backup is one stream: threads would only copy it once more.
configure({ useWebWorkers: false });

/** A ZIP archive (64 bit) that is being written, part by part; nothing of a part is kept in memory. */
export interface ArchiveWriter {
  /** @param packed false: what is packed already (files of reports) is stored as it is */
  add(name: string, content: AsyncIterable<Uint8Array>, packed: boolean): Promise<void>;
  addText(name: string, text: string): Promise<void>;
  /** Writes the list of parts, and waits until all of it is on the disk. */
  close(): Promise<void>;
  abandon(): Promise<void>;
}

/** @param path replaced where it is there: the rest of a backup that was killed */
export async function writeArchive(path: string): Promise<ArchiveWriter> {
  const file = await open(path, 'w', 0o600);
  const sink = new WritableStream<Uint8Array>({ write: (chunk) => writeAll(file, chunk) });
  const options = {
    zip64: true,
    dataDescriptor: true,
    keepOrder: true,
    bufferedWrite: false,
    extendedTimestamp: false,
  };
  const zip = new ZipWriter(sink, options);
  return {
    async add(name, content, packed) {
      await zip.add(name, { readable: ReadableStream.from(content) } as never, packed ? {} : { level: 0 });
    },
    async addText(name, text) {
      await zip.add(name, new TextReader(text));
    },
    async close() {
      await zip.close();
      await file.sync();
      await file.close();
    },
    abandon: () => file.close().catch(() => undefined),
  };
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.length; ) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** An archive that is read part by part. */
export interface ArchiveReader {
  /** Names of its parts. */
  names: readonly string[];
  /** Null where there is no such part, or it is longer than ten megabytes. */
  text(name: string): Promise<string | null>;
  /**
   * Passes on a part piece by piece, waiting for each.
   * @throws Error when the part is not there or is not what the archive's list says (its sum, its length)
   */
  read(name: string, take: (piece: Uint8Array) => Promise<void> | void): Promise<void>;
  close(): Promise<void>;
}

/** Bytes of the longest list of a backup. */
const LONGEST_TEXT = 10_000_000;

/** @throws Error when the file cannot be read, or is no whole ZIP archive: its list of parts is at its end */
export async function openArchive(path: string): Promise<ArchiveReader> {
  const file = await open(path, 'r');
  try {
    const zip = new ZipReader(new HandleReader(file), { checkCrc32: true, checkOverlappingEntry: true });
    const parts = new Map<string, FileEntry>();
    for (const entry of await zip.getEntries()) if (!entry.directory) parts.set(entry.filename, entry);
    const read: ArchiveReader['read'] = async (name, take) => {
      const part = parts.get(name);
      if (part === undefined) throw new Error(`no part ${name}`);
      await part.getData(new WritableStream<Uint8Array>({ write: (piece) => take(piece) }), {
        checkCrc32: true,
      } as never);
    };
    return {
      names: [...parts.keys()],
      read,
      async text(name) {
        if ((parts.get(name)?.uncompressedSize ?? LONGEST_TEXT + 1) > LONGEST_TEXT) return null;
        const pieces: Uint8Array[] = [];
        await read(name, (piece) => void pieces.push(piece));
        return Buffer.concat(pieces).toString('utf8');
      },
      close: () => file.close(),
    };
  } catch (fault) {
    await file.close();
    throw fault;
  }
}

/** Reads places of an open file; the file is never in memory as a whole. */
class HandleReader extends Reader<FileHandle> {
  constructor(private readonly file: FileHandle) {
    super(file);
  }

  override async init(): Promise<void> {
    await super.init?.();
    this.size = (await this.file.stat()).size;
  }

  override async readUint8Array(index: number, length: number): Promise<Uint8Array> {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await this.file.read(buffer, 0, length, index);
    return buffer.subarray(0, bytesRead);
  }
}
