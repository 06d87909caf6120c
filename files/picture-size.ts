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
 * The size a PNG or JPEG says it has, from its head alone; null when it says none.
 * @example pictureSize(png) // { width: 1280, height: 720 }
 */
export function pictureSize(content: Buffer): PictureSize | null {
  if (content.subarray(1, 4).toString('latin1') === 'PNG') {
    if (content.length < 24 || content.toString('latin1', 12, 16) !== 'IHDR') return null;
    return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
  }
  return jpegSize(content);
}

/** Segments of a JPEG up to the first frame header (SOF). */
function jpegSize(content: Buffer): PictureSize | null {
  let at = 2;
  while (at + 9 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    at += marker === 0xff ? 1 : 2 + content.readUInt16BE(at + 2);
  }
  return null;
}
