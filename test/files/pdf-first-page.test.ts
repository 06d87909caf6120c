import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { firstPageLines } from '../../files/pdf/first-page';
import { findMark, unreadFiles } from '../../files/secrecy';
import { pdfOf, pdfWith } from '../setup/pdf';

const MB = 1_048_576;
const report = (content: Buffer) => ({
  document: { number: null, date: null, signer: null },
  texts: [],
  files: [{ name: 'bao-cao.pdf', mediaType: 'application/pdf', content }],
});
/** Code 1 is "Ậ", 2 "Ố" in the font's own table. */
const show = (x: number, y: number, text: string) => `1 0 0 1 ${x} ${y} Tm (${text}) Tj`;
const page = (...shown: string[]) => pdfWith(`BT /F1 12 Tf ${shown.join(' ')} ET`);

describe('the first page of a PDF', () => {
  it('is read as its reader sees it: by height, from the left, the two heads of a letter apart', () => {
    const lines = firstPageLines(
      page(
        show(320, 780, 'CONG HOA XA HOI'),
        show(72, 760, 'So: 12'),
        show(72, 780, 'UBND XA IA NAN'),
        show(72, 740, 'M\x01T'),
      ),
    );
    expect(lines).toEqual(['UBND XA IA NAN', 'CONG HOA XA HOI', 'So: 12', 'MẬT']);
  });

  it('gives the stamp also in pieces, spread, printed twice for bold letters, or as an array', () => {
    expect(firstPageLines(page(show(72, 700, 'T\x02I'), show(96, 700, 'M\x01T')))).toEqual(['TỐI MẬT']);
    expect(firstPageLines(page(show(72, 700, 'M\x01T'), show(72.3, 700, 'M\x01T')))).toEqual(['MẬT']);
    expect(firstPageLines(pdfWith('BT /F1 9 Tf 72 700 Td [(T\x02I) -600 (M) 20 (\x01T)] TJ ET'))).toEqual(['TỐI MẬT']);
    expect(firstPageLines(pdfWith("q 2 0 0 -2 0 800 cm BT /F1 9 Tf 10 20 Td (A) Tj T* (B) ' ET Q"))).toHaveLength(1);
  });

  it.each([
    ['a scan without text', pdfWith('q 595 0 0 842 0 0 cm /Im1 Do Q')],
    ['an encrypted file', pdfOf(['MẬT'], { trailer: '/Encrypt 9 0 R' })],
    ['a file that ends after its head', Buffer.from('%PDF-1.7\n')],
    ['a file without pages', Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj trailer << /Root 1 0 R >>')],
    ['letters no table explains', pdfWith('BT /F9 12 Tf (abc) Tj ET')],
  ])('is said to be unread, and the file is taken: %s', (_, content) => {
    expect(firstPageLines(content)).toBeNull();
    expect(findMark(report(content))).toBeNull();
    expect(unreadFiles(report(content).files)).toEqual([0]);
  });

  it('is read also when the table of the file is damaged, or a later save replaced the page', () => {
    const first = pdfOf(['Bao cao']);
    expect(firstPageLines(first.subarray(0, first.length - 6))).toEqual(['Bao cao']);
    const later = '4 0 obj\n<< /Length 37 >>\nstream\nBT /F1 12 Tf 1 0 0 1 9 9 Tm (Sau) Tj ET\nendstream\nendobj\n';
    expect(firstPageLines(Buffer.concat([first, Buffer.from(later)]))).toEqual(['Sau']);
  });

  it('costs little in a file made to cost much', () => {
    const deep = '['.repeat(100_000);
    const bomb = deflateSync(Buffer.alloc(200 * MB));
    const hostile: Buffer[] = [
      pdfWith(deep),
      pdfWith('(a) Tj '.repeat(400_000)),
      pdfOf(['x'], { catalog: '/Pages 1 0 R' }),
      Buffer.from(
        '%PDF-1.7\n1 0 obj << /Pages 2 0 R >> endobj 2 0 obj << /Kids [2 0 R] >> endobj trailer << /Root 1 0 R >>',
      ),
      Buffer.from(`%PDF-1.7\n${'1 0 obj '.repeat(200_000)}/Root 1 0 R`),
      Buffer.from(`%PDF-1.7\n${'/ObjStm'.repeat(200_000)} 1 0 obj /Root 1 0 R`),
      Buffer.concat([
        Buffer.from(
          `%PDF-1.7\n4 0 obj << /Type /ObjStm /N 9 /First 9 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`,
        ),
        bomb,
        Buffer.from('\nendstream endobj trailer << /Root 1 0 R >>'),
      ]),
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * MB, '0 obj ')]),
    ];
    for (const [number, content] of hostile.entries()) {
      const before = process.memoryUsage().rss;
      const start = performance.now();
      firstPageLines(content);
      expect([number, performance.now() - start < 1_000]).toEqual([number, true]);
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
    }
  });

  it('never ends the program, whatever bytes were changed', () => {
    const whole = pdfOf(['UBND XA IA NAN', 'M\x01T']);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const content = Buffer.from(whole);
        for (const [at, byte] of changes) content[at] = byte;
        const lines = firstPageLines(content);
        return lines === null || Array.isArray(lines);
      }),
      { numRuns: 500 },
    );
  });
});
