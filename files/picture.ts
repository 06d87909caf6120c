/** Width and height of a picture, in pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** An A3 page at 1,200 dots an inch has 280 million; a program that opens one needs four bytes for each. */
const MOST_PIXELS = 300_000_000;
const MOST_SIDE = 30_000;

/** @example isOversized({ width: 50_000, height: 50_000 }) // true */
export function isOversized({ width, height }: PictureSize): boolean {
  return width > MOST_SIDE || height > MOST_SIDE || width * height > MOST_PIXELS;
}

/**
 * The size of a PNG or JPEG that holds a picture; null when it is only the head of one, or cut off before its points begin. What
 * stands behind the picture (a second picture of a phone, a maker's data) is not looked at.
 * @example pictureSize(png) // { width: 1280, height: 720 }
 */
export function pictureSize(content: Buffer): PictureSize | null {
  const size = content.subarray(1, 4).toString('latin1') === 'PNG' ? pngSize(content) : jpegSize(content);
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}

/** Chunks of a PNG from the first (IHDR) to the last (IEND). Source: PNG specification, 5.3. */
function pngSize(content: Buffer): PictureSize | null {
  let size: PictureSize | null = null;
  let hasPoints = false;
  for (let at = 8; at + 12 <= content.length; ) {
    const bytes = content.readUInt32BE(at);
    const type = content.toString('latin1', at + 4, at + 8);
    const data = content.subarray(at + 8, at + 8 + bytes);
    if (data.length < bytes) return null;
    if (size === null) {
      if (type !== 'IHDR' || bytes < 13) return null;
      size = { width: data.readUInt32BE(0), height: data.readUInt32BE(4) };
    } else if (type === 'IDAT' && bytes > 0) {
      hasPoints ||= isPacked(data);
      if (!hasPoints) return null;
    } else if (type === 'IEND') return hasPoints ? size : null;
    at += 12 + bytes;
  }
  return null;
}

/** Whether it begins as zlib writes it. A single byte may be cut off by the next chunk. */
function isPacked(data: Buffer): boolean {
  return (data[0]! & 0x0f) === 8 && (data.length === 1 || data.readUInt16BE(0) % 31 === 0);
}

/** JPEG marks without a length: TEM, RST0 to RST7, a second SOI. */
const isAlone = (mark: number) => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8);
/** Frame headers; the other marks of their row are tables (DHT, JPG, DAC). */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
const SCAN = 0xda;
const END = 0xd9;

/** Segments of a JPEG up to its points (SOS), past filling bytes as viewers do. Source: ITU-T T.81, annex B. */
function jpegSize(content: Buffer): PictureSize | null {
  let size: PictureSize | null = null;
  let at = 2;
  for (;;) {
    at = content.indexOf(0xff, at);
    while (at >= 0 && content[at] === 0xff) at += 1;
    if (at < 0 || at + 3 > content.length) return null;
    const mark = content[at]!;
    at += 1;
    if (mark === 0 || isAlone(mark)) continue;
    const bytes = content.readUInt16BE(at);
    if (mark === END || bytes < 2 || at + bytes >= content.length) return null;
    if (mark === SCAN) return size;
    if (isFrame(mark) && bytes >= 8)
      size ??= { height: content.readUInt16BE(at + 3), width: content.readUInt16BE(at + 5) };
    at += bytes;
  }
}
