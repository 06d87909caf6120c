import { stream } from './pdf';

/** How the bytes of a stream are packed, and what its dictionary says of it. */
export interface Packing {
  dictionary: string;
  pack(content: Buffer): Buffer;
}

export const HEX: Packing = {
  dictionary: '/Filter /ASCIIHexDecode',
  pack: (content) => Buffer.from(`${content.toString('hex')}>`),
};

/** Nine-bit codes; the table is emptied before they would grow. */
export const LZW: Packing = {
  dictionary: '/Filter [/LZWDecode]',
  pack(content) {
    const codes = [...content].flatMap((byte, index) => (index % 200 === 0 ? [256, byte] : [byte]));
    const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
    return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
  },
};

/** Objects packed in one stream, number 9, as newer programs write them. */
export function objectStream(
  objects: Readonly<Record<number, string>>,
  { dictionary, pack }: Packing,
  type = '/Type /ObjStm',
): Buffer {
  const bodies = Object.values(objects);
  const starts = bodies.map((_, index) => bodies.slice(0, index).reduce((sum, body) => sum + body.length + 1, 0));
  const head = Object.keys(objects)
    .map((id, index) => `${id} ${starts[index]}`)
    .join(' ');
  const content = pack(Buffer.from(`${head} ${bodies.join(' ')}`, 'latin1'));
  return stream(9, content, `${type} /N ${bodies.length} /First ${head.length + 1} ${dictionary}`);
}

const PAGE = {
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  5: '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R >>',
};
const SHOWN = 'BT /F1 12 Tf 1 0 0 1 72 700 Tm (M\x01T) Tj ET';
const LETTERS = '1 beginbfchar <01> <1EAC> endbfchar';

/** A PDF that shows "MẬT", whose page, fonts and catalog are all packed into one stream, with the table that finds them. */
export function packedPdf(packing: Packing): Buffer {
  const parts = [
    Buffer.from('%PDF-1.7\n'),
    stream(4, Buffer.from(SHOWN, 'latin1'), ''),
    stream(6, Buffer.from(LETTERS), ''),
    objectStream(PAGE, packing),
  ];
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.length, 0));
  const end = starts.at(-1)! + parts.at(-1)!.length;
  const places: Readonly<Record<number, [number, number, number]>> = {
    ...Object.fromEntries(Object.keys(PAGE).map((id, index) => [id, [2, 9, index]])),
    ...{ 4: [1, starts[1]!, 0], 6: [1, starts[2]!, 0], 9: [1, starts[3]!, 0], 10: [1, end, 0] },
  };
  const rows = Array.from({ length: 11 }, (_, id) => {
    const [type, where, index] = places[id] ?? [0, 0, 0];
    const row = Buffer.alloc(7);
    row.writeUInt8(type, 0);
    row.writeUInt32BE(where, 1);
    row.writeUInt16BE(index, 5);
    return row;
  });
  const table = stream(10, Buffer.concat(rows), '/Type /XRef /Size 11 /W [1 4 2] /Root 1 0 R');
  return Buffer.concat([...parts, table, Buffer.from(`startxref\n${end}\n%%EOF\n`)]);
}
