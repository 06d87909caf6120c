import { deflateSync } from 'node:zlib';

interface More {
  /** What else stands in the dictionary of the page, of the catalog, in the trailer. */
  page?: string;
  catalog?: string;
  trailer?: string;
  /** Objects behind the others. */
  more?: readonly Buffer[];
}

/** A PDF of one page that shows these lines in a font of Latin letters, each at its own height. */
export function pdfOf(lines: readonly string[], more: More = {}): Buffer {
  const shown = lines.map((line, index) => `1 0 0 1 72 ${780 - 20 * index} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`);
  return pdfWith(`BT /F1 12 Tf ${shown.join('\n')} ET`, more);
}

/** A PDF of one page with this content, packed; `Resources` name `/F1`, whose code 1 reads "Ậ". */
export function pdfWith(content: string, { page = '', catalog = '', trailer = '', more = [] }: More = {}): Buffer {
  const letters = '1 beginbfchar <01> <1EAC> endbfchar 1 beginbfrange <02> <03> <1ED0> endbfrange';
  const resources = '<< /Font << /F1 5 0 R >> >>';
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    object(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
    object(2, `<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources ${resources} >>`),
    object(3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`),
    packedStream(4, content),
    object(5, '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 6 0 R >>'),
    packedStream(6, letters),
    ...more,
    Buffer.from(`trailer << /Root 1 0 R ${trailer} >>\n%%EOF\n`),
  ]);
}

/** A scan: a page that shows a picture of these bytes and no letter. */
export function scanOf(picture: Buffer | string = 'quét'): Buffer {
  const content = Buffer.from(picture);
  const image = stream(
    7,
    content,
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray',
  );
  return pdfWith('q 595 0 0 842 0 0 cm /Im1 Do Q', { more: [image] });
}

/** A scan of exactly so many bytes. */
export function scanOfSize(bytes: number): Buffer {
  const content = scanOf(Buffer.alloc(bytes - scanOf('').length - 20, 'x'));
  return Buffer.concat([content, Buffer.alloc(bytes - content.length, ' ')]);
}

/** A file that costs half a minute: a viewer draws four million letters one by one. */
export function slowPdf(): Buffer {
  return pdfWith(`BT /F1 12 Tf ${'(a) Tj '.repeat(4_000_000)} ET`);
}

/** An indirect object. */
export function object(id: number, body: string): Buffer {
  return Buffer.from(`${id} 0 obj\n${body}\nendobj\n`, 'latin1');
}

/** A stream of these bytes, as they are. */
export function stream(id: number, content: Buffer, dictionary: string): Buffer {
  const head = `${id} 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), content, Buffer.from('\nendstream\nendobj\n')]);
}

function packedStream(id: number, content: string): Buffer {
  return stream(id, deflateSync(Buffer.from(content, 'latin1')), '/Filter /FlateDecode');
}
