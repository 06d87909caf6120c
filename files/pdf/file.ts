import { NoRoom, type PdfFilter, unpackedBy } from './filters';
import { isWord, type PdfDictionary, PdfReader, type PdfValue } from './syntax';

/** Objects and unpacked bytes of one file that are looked at; a report of a hundred pages stays far below. */
const MOST_OBJECTS = 100_000;
const MOST_STREAM_BYTES = 8 * 1_048_576;
const MOST_TOGETHER = 32 * 1_048_576;
const MOST_OBJECT_STREAMS = 300;
const MOST_VALUES = 1_000_000;

/** A stream: what is said of it, and its bytes unpacked. */
export interface PdfStream {
  dictionary: PdfDictionary;
  bytes: Buffer;
}

/**
 * The objects of a PDF, found by their own heads rather than by the table at its end, so that a damaged or amended file reads
 * too. Nothing is run; what is unpacked is capped.
 * @example new PdfFile(content).dictionary({ kind: 'reference', text: '1' })?.get('Type')
 */
export class PdfFile {
  private readonly places = new Map<string, number>();
  private readonly packed = new Map<string, { bytes: Buffer; at: number }>();
  private readonly budget = { left: MOST_VALUES };
  /** Objects packed in streams, each by itself, for who looks at all of them. */
  readonly packedObjects: Buffer[] = [];
  /** Something that was asked for, or objects packed together, could not be unpacked: what it says nobody knows. */
  hasUnread = false;
  private unpackedBytes = 0;

  constructor(private readonly content: Buffer) {
    const heads: number[] = [];
    let looked = 0;
    for (let at = content.indexOf(' obj'); at >= 0 && looked < MOST_OBJECTS; at = content.indexOf(' obj', at + 4)) {
      looked += 1;
      const head = /(\d{1,10})\s+\d{1,5}$/.exec(content.toString('latin1', Math.max(0, at - 18), at));
      if (head === null) continue;
      this.places.set(head[1]!, at + 4);
      heads.push(at + 4);
    }
    this.readObjectStreams(heads);
  }

  isEncrypted(): boolean {
    return this.content.includes('/Encrypt');
  }

  /** The dictionary the file begins at; null when it names none. */
  root(): PdfDictionary | null {
    const at = this.content.lastIndexOf('/Root');
    return at < 0 ? null : this.dictionary(this.reader(this.content, at + 5).next());
  }

  /** What a reference stands for; other values are themselves. */
  value(given: PdfValue | undefined): PdfValue {
    let value = given ?? null;
    for (let hops = 0; hops < 5 && isWord(value, 'reference'); hops++) {
      const place = this.places.get(value.text);
      const packed = this.packed.get(value.text);
      if (place !== undefined) value = this.reader(this.content, place).next() ?? null;
      else value = packed === undefined ? null : (this.reader(packed.bytes, packed.at).next() ?? null);
    }
    return value;
  }

  private reader(bytes: Buffer, at: number): PdfReader {
    return new PdfReader(bytes, at, this.budget);
  }

  dictionary(given: PdfValue | undefined): PdfDictionary | null {
    const value = this.value(given);
    return value instanceof Map ? value : null;
  }

  array(given: PdfValue | undefined): PdfValue[] {
    const value = this.value(given);
    return Array.isArray(value) ? value : [];
  }

  number(given: PdfValue | undefined, otherwise: number): number {
    const value = this.value(given);
    return typeof value === 'number' ? value : otherwise;
  }

  name(given: PdfValue | undefined): string {
    const value = this.value(given);
    return isWord(value, 'name') ? value.text : '';
  }

  /** The stream a reference stands for, unpacked; null when it is none, too large, or packed in a way we do not know. */
  stream(given: PdfValue | undefined): PdfStream | null {
    const place = isWord(given, 'reference') ? this.places.get(given.text) : undefined;
    return place === undefined ? null : this.streamAt(place);
  }

  private streamAt(place: number): PdfStream | null {
    if (this.unpackedBytes >= MOST_TOGETHER) {
      this.hasUnread = true;
      return null;
    }
    const reader = this.reader(this.content, place);
    const dictionary = reader.next();
    if (!(dictionary instanceof Map)) return null;
    const begin = /^\s*stream\r?\n?/.exec(this.content.toString('latin1', reader.at, reader.at + 20));
    if (begin === null) return null;
    const from = reader.at + begin[0].length;
    const told = from + this.number(dictionary.get('Length'), -1);
    const isTold = told >= from && /^\s*endstream/.test(this.content.toString('latin1', told, told + 15));
    const end = isTold ? told : this.endOfStream(from);
    if (end < from) {
      this.hasUnread = true;
      this.unpackedBytes += MOST_STREAM_BYTES;
      return null;
    }
    const bytes = this.unpacked(dictionary, this.content.subarray(from, end));
    if (bytes === null) this.hasUnread = true;
    return bytes === null ? null : { dictionary, bytes };
  }

  /** Where a stream whose length is wrong ends, not looked for beyond any stream we would unpack. */
  private endOfStream(from: number): number {
    return from + this.content.subarray(from, from + MOST_STREAM_BYTES).indexOf('endstream');
  }

  private unpacked(dictionary: PdfDictionary, packed: Buffer): Buffer | null {
    const room = Math.min(MOST_STREAM_BYTES, MOST_TOGETHER - this.unpackedBytes);
    // What is read costs as what is written: packings that give nothing are looked through as well.
    this.unpackedBytes += Math.min(packed.length, room);
    if (packed.length > room || room <= 0) return null;
    try {
      const bytes = unpackedBy(this.filtersOf(dictionary), packed, room);
      this.unpackedBytes += Math.max(0, (bytes?.length ?? 0) - packed.length);
      return bytes;
    } catch (fault) {
      if (!(fault instanceof NoRoom)) throw fault;
      // One that goes on beyond the room has cost as much as the room.
      this.unpackedBytes += room;
      return null;
    }
  }

  private filtersOf(dictionary: PdfDictionary): PdfFilter[] {
    const listed = (key: string): PdfValue[] => {
      const value = this.value(dictionary.get(key));
      return Array.isArray(value) ? value : value === null ? [] : [value];
    };
    const parameters = listed('DecodeParms');
    return listed('Filter').map((filter, index) => {
      const given = this.dictionary(parameters[index]);
      return { name: this.name(filter), parameter: (name, otherwise) => this.number(given?.get(name), otherwise) };
    });
  }

  /** Newer files pack their objects together; objects that stand by themselves come first, as later saves write those. */
  private readObjectStreams(heads: readonly number[]): void {
    let head = 0;
    let last = -1;
    let seen = 0;
    for (let at = this.content.indexOf('/ObjStm'); at >= 0; at = this.content.indexOf('/ObjStm', at + 7)) {
      while (head < heads.length && heads[head]! <= at) head += 1;
      const place = heads[head - 1];
      if (place === undefined || place === last) continue;
      last = place;
      seen += 1;
      if (seen > MOST_OBJECT_STREAMS) {
        this.hasUnread = true;
        return;
      }
      const stream = this.streamAt(place);
      if (stream !== null) this.takeObjects(stream);
    }
  }

  private takeObjects({ dictionary, bytes }: PdfStream): void {
    const starts = [0, bytes.length];
    const first = this.number(dictionary.get('First'), 0);
    const heads = this.reader(bytes, 0);
    const count = Math.min(this.number(dictionary.get('N'), 0), MOST_OBJECTS);
    for (let index = 0; index < count; index++) {
      const id = heads.next();
      const offset = heads.next();
      if (typeof id !== 'number' || typeof offset !== 'number') break;
      starts.push(first + offset);
      if (this.packed.size < MOST_OBJECTS) this.packed.set(String(id), { bytes, at: first + offset });
    }
    starts.sort((a, b) => a - b);
    for (const [index, start] of starts.entries()) this.packedObjects.push(bytes.subarray(start, starts[index + 1]));
  }
}
