import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { findMark, unreadFiles } from '../../files/secrecy';
import { confinedInspection, firstTextOf, type Inspected } from '../setup/inspected';
import { HEX, LZW, type Packing, packedPdf } from '../setup/packed-pdf';
import { object, pdfOf, pdfWith, scanOf } from '../setup/pdf';
import { processMs } from '../setup/processor-time';

const MB = 1_048_576;
const report = (found: Inspected) => ({
  document: { number: null },
  texts: [],
  files: [{ name: 'bao-cao.pdf', firstText: firstTextOf(found) }],
});
/** Code 1 is "Ậ", 2 "Ố" in the font's own table. */
const show = (x: number, y: number, text: string) => `1 0 0 1 ${x} ${y} Tm (${text}) Tj`;
const page = (...shown: string[]) => pdfWith(`BT /F1 12 Tf ${shown.join(' ')} ET`);

describe('the first page of a PDF', () => {
  const inspected = confinedInspection();
  const linesOf = async (content: Buffer) => firstTextOf(await inspected('a.pdf', content))?.split('\n') ?? null;

  it('is read as its reader sees it: by height, from the left, the two heads of a letter apart', async () => {
    const lines = await linesOf(
      page(
        show(320, 780, 'CONG HOA XA HOI'),
        show(72, 760, 'So: 12'),
        show(72, 780, 'UBND XA IA NAN'),
        show(72, 740, 'M\x01T'),
      ),
    );
    expect(lines).toEqual(['UBND XA IA NAN', 'CONG HOA XA HOI', 'So: 12', 'MẬT']);
  });

  it('gives the stamp also in pieces, spread, printed twice for bold letters, or as an array', async () => {
    expect(await linesOf(page(show(72, 700, 'T\x02I'), show(98, 700, 'M\x01T')))).toEqual(['TỐI MẬT']);
    expect(await linesOf(page(show(72, 700, 'M\x01T'), show(72.3, 700, 'M\x01T')))).toEqual(['MẬT']);
    expect(await linesOf(pdfWith('BT /F1 9 Tf 72 700 Td [(T\x02I) -600 (M) 20 (\x01T)] TJ ET'))).toEqual(['TỐI MẬT']);
    expect(await linesOf(pdfWith("q 2 0 0 -2 0 800 cm BT /F1 9 Tf 10 20 Td (A) Tj T* (B) ' ET Q"))).toHaveLength(1);
  });

  it('gives what was written on it afterwards: a text box, a stamp, a field; not a note that pops up', async () => {
    const rect = '/Type /Annot /Rect [10 10 200 40]';
    const content = pdfOf(['Bao cao'], {
      page: '/Annots [11 0 R 12 0 R 13 0 R]',
      catalog: '/AcroForm << /Fields [13 0 R] >>',
      more: [
        object(11, `<< ${rect} /Subtype /FreeText /DA (/F1 12 Tf) /Contents <FEFF004D1EAC0054> >>`),
        object(12, `<< ${rect} /Subtype /Link /Contents (Lien ket) >>`),
        object(13, `<< ${rect} /Subtype /Widget /FT /Tx /T (o) /V (Da nhan) >>`),
      ],
    });
    expect(await linesOf(content)).toEqual(expect.arrayContaining(['Bao cao', 'MẬT', 'Da nhan']));
    expect(await linesOf(content)).not.toContain('Lien ket');
    expect(findMark(report(await inspected('a.pdf', content)))).toMatchObject({ mark: 'Mật' });
  });

  const glyphs = (more: string) =>
    object(
      5,
      `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H ${more} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2
      /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>`,
    );
  const counted = (more: string) => pdfWith('BT /F1 12 Tf 72 700 Td <002400250026> Tj ET', { more: [glyphs(more)] });

  it.each([
    ['a scan without text', scanOf()],
    ['letters no table explains', counted('')],
  ])('is said to be unread, and the file is taken: %s', async (_, content) => {
    const found = report(await inspected('a.pdf', content));
    expect(findMark(found)).toBeNull();
    expect(unreadFiles(found.files)).toEqual([0]);
  });

  it('is read also when the table of the file is damaged, or a later save replaced the page', async () => {
    const first = pdfOf(['Bao cao']);
    expect(await linesOf(first.subarray(0, first.length - 6))).toEqual(['Bao cao']);
    const later = '4 0 obj\n<< /Length 37 >>\nstream\nBT /F1 12 Tf 1 0 0 1 9 9 Tm (Sau) Tj ET\nendstream\nendobj\n';
    expect(
      await linesOf(Buffer.concat([first, Buffer.from(later), Buffer.from('trailer << /Root 1 0 R >>\n')])),
    ).toEqual(['Sau']);
  });

  const PACKINGS: [string, Packing][] = [
    ['deflated', { dictionary: '/Filter /FlateDecode', pack: deflateSync }],
    ['as hexadecimal text', HEX],
    ['with LZW', LZW],
  ];
  it.each(PACKINGS)('is read when all its objects are packed together %s', async (_, packing) => {
    const found = report(await inspected('a.pdf', packedPdf(packing)));
    expect(found.files[0]!.firstText).toBe('MẬT');
    expect(findMark(found)).toMatchObject({ mark: 'Mật' });
  });

  it('costs no more than its time in a file made to cost much', async () => {
    const bomb = deflateSync(Buffer.alloc(200 * MB));
    const hostile: Buffer[] = [
      pdfWith('['.repeat(100_000)),
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
      pdfWith('/X Do '.repeat(300), {
        page: '/Resources << /XObject << /X 7 0 R >> >>',
        more: [object(7, `<< /Subtype /Form /Length 1800 >>\nstream\n${'/X Do '.repeat(300)}\nendstream`)],
      }),
      pdfWith(`${'BI ID EI '.repeat(20_000)}${' '.repeat(4 * MB)}`),
    ];
    for (const [number, content] of hostile.entries()) {
      const start = processMs();
      await inspected('a.pdf', content);
      expect([number, processMs() - start < 22_000]).toEqual([number, true]);
    }
  }, 180_000);

  it('never ends the process that reads it, whatever bytes were changed', async () => {
    const whole = pdfOf(['UBND XA IA NAN', 'M\x01T']);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const content = Buffer.from(whole);
        for (const [at, byte] of changed) content[at] = byte;
        const found = await inspected('a.pdf', content);
        return found.ok || !found.message.includes('không kiểm tra xong');
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
