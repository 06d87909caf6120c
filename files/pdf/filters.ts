import { constants, inflateSync } from 'node:zlib';
import { lzwDecoded } from './lzw';
import { withoutPredictor } from './predictor';

/** One packing of a stream with the numbers that belong to it, such as `Predictor` and `Columns`. */
export interface PdfFilter {
  name: string;
  parameter(name: string, otherwise: number): number;
}

/** Bytes become more than the room there is. */
export class NoRoom extends RangeError {}

type Unpack = (packed: Buffer, room: number, filter: PdfFilter) => Buffer;

/** All packings of text; those of pictures (DCT, CCITT, JBIG2, JPX) hold none, and `Crypt` is for nobody. ISO 32000-1, 7.4. */
const FILTERS: Readonly<Record<string, Unpack>> = {
  FlateDecode: (packed, room, { parameter }) => withoutPredictor(inflated(packed, room), parameter),
  LZWDecode: (packed, room, { parameter }) =>
    withoutPredictor(lzwDecoded(packed, room, parameter('EarlyChange', 1)), parameter),
  ASCII85Decode: fromAscii85,
  ASCIIHexDecode: fromHexadecimal,
  RunLengthDecode: fromRuns,
};
const SHORT: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
};
/** Writers use two; more only cost. */
const MOST_FILTERS = 3;

/**
 * The bytes of a stream, one packing taken off after the other.
 * @returns null for a packing we do not read, or bytes that are not packed as they say
 * @throws NoRoom when a step gives more than `room` bytes
 */
export function unpackedBy(filters: readonly PdfFilter[], packed: Buffer, room: number): Buffer | null {
  if (filters.length > MOST_FILTERS) return null;
  let bytes = packed;
  for (const filter of filters) {
    const name = Object.hasOwn(SHORT, filter.name) ? SHORT[filter.name]! : filter.name;
    if (!Object.hasOwn(FILTERS, name)) return null;
    try {
      bytes = FILTERS[name]!(bytes, room, filter);
    } catch (fault) {
      if (fault instanceof NoRoom || (fault as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
        throw new NoRoom();
      return null;
    }
    if (bytes.length > room) throw new NoRoom();
  }
  return bytes;
}

function inflated(packed: Buffer, room: number): Buffer {
  return inflateSync(packed, { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH });
}

function fromHexadecimal(packed: Buffer): Buffer {
  const end = packed.indexOf(0x3e);
  const digits = packed.toString('latin1', 0, end < 0 ? undefined : end).replace(/[^0-9a-f]/gi, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function fromAscii85(packed: Buffer, room: number): Buffer {
  const end = packed.indexOf('~');
  const text = packed.subarray(0, end < 0 ? undefined : end);
  // Each sign gives four bytes at most ("z").
  const found = Buffer.alloc(Math.min(text.length * 4, room + 4));
  let [length, group, digits] = [0, 0, 0];
  const take = (bytes: number) => {
    if (length + 4 > found.length) throw new NoRoom();
    found.writeUInt32BE(group >>> 0, length);
    length += bytes;
    [group, digits] = [0, 0];
  };
  for (const sign of text) {
    if (sign === 0x7a && digits === 0) take(4);
    else if (sign >= 0x21 && sign <= 0x75) {
      group = group * 85 + (sign - 0x21);
      digits += 1;
      if (digits === 5) take(4);
    }
  }
  if (digits > 1) {
    const left = digits - 1;
    for (; digits < 5; digits++) group = group * 85 + 84;
    take(left);
  }
  return found.subarray(0, length);
}

function fromRuns(packed: Buffer, room: number): Buffer {
  const pieces: Buffer[] = [];
  let length = 0;
  for (let at = 0; at < packed.length && packed[at] !== 128; ) {
    const sign = packed[at]!;
    const piece =
      sign < 128 ? packed.subarray(at + 1, at + 2 + sign) : Buffer.alloc(257 - sign, packed.subarray(at + 1, at + 2));
    at += sign < 128 ? 2 + sign : 2;
    length += piece.length;
    if (length > room) throw new NoRoom();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
