import { crc32, deflateSync } from 'node:zlib';

const bytes = (text: string) => Buffer.from(text, 'latin1');

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const named = Buffer.concat([bytes(type), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
}

/** A PNG that says this size; its points are those of one pixel. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const points = deflateSync(Buffer.alloc(4));
  return Buffer.concat([
    bytes('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', head),
    chunk('IDAT', points),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG that says this size, with this between its segments, in Latin-1. */
export function jpgOf(width: number, height: number, between = ''): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([
    bytes(`\xff\xd8\xff\xe0\0\x04ab${between}\xff\xc2\0\x0b\x08`),
    size,
    bytes(`\x01\x01\x11\0${between}\xff\xda\0\x08\x01\x01\0\0\x3f\0\x7b\0\xff\xd9`),
  ]);
}
