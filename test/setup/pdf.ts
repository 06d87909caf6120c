import { deflateSync } from 'node:zlib';

/** A one-page PDF with these lines in a Latin font, each at its own height. */
export function pdfOf(
  lines: readonly string[],
  more: { page?: string; catalog?: string; trailer?: string } = {},
): Buffer {
  const shown = lines.map((line, index) => `1 0 0 1 72 ${780 - 20 * index} Tm (${line.replace(/[()\\]/g, '\\$&')}) Tj`);
  return pdfWith(`BT /F1 12 Tf ${shown.join('\n')} ET`, more);
}

/** A one-page PDF with this content, compressed; `Resources` name `/F1`, whose code 1 reads "Ậ". */
export function pdfWith(content: string, more: { page?: string; catalog?: string; trailer?: string } = {}): Buffer {
  const letters = '1 beginbfchar <01> <1EAC> endbfchar 1 beginbfrange <02> <03> <1ED0> endbfrange';
  const resources = '<< /Font << /F1 5 0 R >> >>';
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    object(1, `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`),
    object(2, `<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources ${resources} >>`),
    object(3, `<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${more.page ?? ''} >>`),
    stream(4, content),
    object(5, '<< /Type /Font /Subtype /Type1 /BaseFont /Times /ToUnicode 6 0 R >>'),
    stream(6, letters),
    Buffer.from(`trailer << /Root 1 0 R ${more.trailer ?? ''} >>\n%%EOF\n`),
  ]);
}

function object(id: number, body: string): Buffer {
  return Buffer.from(`${id} 0 obj\n${body}\nendobj\n`, 'latin1');
}

function stream(id: number, content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'));
  const head = `${id} 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')]);
}
