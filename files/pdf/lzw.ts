const CLEAR = 256;
const END = 257;
const FIRST_FREE = 258;
const MOST_CODES = 4_096;

/**
 * Bytes packed by LZW as PDF writes it: codes of 9 to 12 bits, the highest bit first (ISO 32000-1, 7.4.4).
 * @param room a RangeError is thrown for more bytes than this, and for a code that means nothing yet
 * @param early 1 when codes grow one too early, as nearly all writers have it
 */
export function lzwDecoded(packed: Buffer, room: number, early: number): Buffer {
  const codes = new CodeTable();
  let found = Buffer.alloc(Math.min(room, 4 * packed.length));
  let length = 0;
  let before = -1;
  let [width, bits, held] = [9, 0, 0];
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      codes.clear();
      before = -1;
    } else {
      if (before >= 0) codes.add(before, code);
      const size = codes.sizeOf(code);
      if (length + size > found.length) found = widened(found, length + size, room);
      codes.write(code, found, length);
      length += size;
      before = code;
    }
    width = codes.width(early);
  }
  return found.subarray(0, length);
}

function widened(found: Buffer<ArrayBuffer>, atLeast: number, room: number): Buffer<ArrayBuffer> {
  if (atLeast > room) throw new RangeError('LZW beyond measure');
  const wide = Buffer.alloc(Math.min(room, Math.max(atLeast, 2 * found.length)));
  found.copy(wide);
  return wide;
}

/** What the codes stand for: each is an earlier one and a byte. */
class CodeTable {
  private readonly prefix = new Uint16Array(MOST_CODES);
  private readonly first = new Uint8Array(MOST_CODES);
  private readonly last = new Uint8Array(MOST_CODES);
  private readonly size = new Uint16Array(MOST_CODES);
  private count = FIRST_FREE;

  constructor() {
    for (let byte = 0; byte < 256; byte++) {
      this.first[byte] = byte;
      this.last[byte] = byte;
      this.size[byte] = 1;
    }
  }

  clear(): void {
    this.count = FIRST_FREE;
  }

  /** The code before and the first byte of this one, which may be the very code that is made. */
  add(before: number, code: number): void {
    if (this.count >= MOST_CODES) return;
    this.prefix[this.count] = before;
    this.size[this.count] = this.size[before]! + 1;
    this.first[this.count] = this.first[before]!;
    this.last[this.count] = this.first[code === this.count ? before : code]!;
    this.count += 1;
  }

  sizeOf(code: number): number {
    const size = code < this.count ? this.size[code]! : 0;
    if (size === 0) throw new RangeError('LZW code that means nothing');
    return size;
  }

  write(code: number, to: Buffer, at: number): void {
    let one = code;
    for (let place = at + this.size[code]! - 1; place >= at; place--) {
      to[place] = this.last[one]!;
      one = this.prefix[one]!;
    }
  }

  width(early: number): number {
    const next = this.count + early;
    return next >= 2_048 ? 12 : next >= 1_024 ? 11 : next >= 512 ? 10 : 9;
  }
}
