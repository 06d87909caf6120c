import { deflateSync } from 'node:zlib';
import { activeName } from '../../files/pdf/active';
import { unpackedBy } from '../../files/pdf/filters';
import { firstPageLines } from '../../files/pdf/first-page';
import { findMark, unreadFiles } from '../../files/secrecy';

const MB = 1_048_576;
const take = (name: string, packed: Buffer | string, parameters: Record<string, number> = {}) =>
  unpackedBy(
    [{ name, parameter: (key, otherwise) => parameters[key] ?? otherwise }],
    typeof packed === 'string' ? Buffer.from(packed, 'latin1') : packed,
    MB,
  );

/** 2,000 bytes as libtiff packs them, whose LZW is that of PDF: codes grow from 9 to 11 bits. */
const LIBTIFF = [
  'gAAgQDgQGAICBIDAYMAoGB4IBISBYMCoPCAYCYVDYYDQeDwgEIkEwkFQtE4yGgqHI8FpCIowJZOGZUK42LxiHJpNg8Oh4H6AQhCR',
  'iQIqZTpIUyrJa0XJOYbIKLSa5UcLnK7ye5aAQILoUDRgEwsMY4HxmJZSNJfMpsOZ6N6IR5yTqkOqzXR4ZLRPbgdB+fAAQMXQgoGK',
  'HIRKRRbMiNOx/SCRTSTVi1SzIaSZcruTgCBifEAqUQ+JClLpnVB8Q6rTinVy9ZCxbzpWj/Ba3EQtXREKC9NB0YCMTDDWC8YzVcTJ',
  'fYHZghFzPJBVaRvPjVS6kbC/ZrbdD2bwSEDhHhKchmOrnSSgdS9ZjtdT5eAXEzzIhTexyQT5UKwfjQcD/AAIAEGAgAKMI4gQSRRg',
  'WYhqgce4EAiFQdgoLo3gvBANGMbAOn4BwQBkIgRjQPQTE+WQUmudIWAeEQXiQLYZECSgal2ZwcHqBIdhgIgfDYQAglQXgiHIfIjh',
  'EGwlC+Ogmk8WYoG6eQpg4GIrC4OQsk6WQuG8egvhAGwxDEPAylKXY0HQf41hYIY3DiRA4lsZo6H2CY7iELI9EQUA+mgdBAAwGBBj',
  'APBDFSYREnmBZGB6KxHkQUJJGmdhKg+HBMDWQpNlwaRPAMEBQioNxSFEXpTnkBhVCCLhWkkVpYHGfxZhoJ5bEMURcmyeheBYJBfk',
  'AThhGoeBihSIpkD8TZlmoeJnBWJBokET5qGye5rhkJ5tEUVBunIARwB8LhxkwWxzHmCR0ieNp2FWZR3gQE55DKQh6mGcR8BCIJ9k',
  'AUB/HAAAAiAMACFAYIDgEEQFDGQgGmMc4IBSJQJkYVoLHgCQMiqOwOF0bgPhAIQREMVASnaB4UCoO4Vl4b4XBKJAYkcWIaHuDYbj',
  'EQodGYeAehwLggFIZAhggGgjD6UQknWB4mCyPwnmQdopBuLgqlOZgsAuHotkQVwvH0EAwjYSQyG8AozikPA1GKdg2h0MI4Feaw5h',
  'IJY7E0YQ8giHA+EQWA/gAFBBDwUBCniDJEDUSZFnIBpHC+RBIm0AZKCqP5LmkfZNCcPBOmYexQCUOhRmQeRTCOORUmOeJWdKV5kH',
  'mWQkjoWplnsXAmjyXZoH4XwqEAYJsAIYguESY5xAcZQzkoZp3A2aA6lEaZ+BSaxCFkbIGh0bhLGIb4QCccRVGwcoajGdBgHedYmD',
  '2dxsgQeIzEqeh5hGe5BFifQICAfpQGgAAYDAAMYA8ADBREEAkcYEwGB1FMQ8HIEhNjMAqC8MAGBhj1A2FgRQHh3EgEILYEgGgmgn',
  'FkOQFQSQ+AtHEBUGAexXAzAoEcGwrhxA5hMDwcgGCfi0CEBwKARRcjtCQFYRYSx6ApCcJMqAMgzhUGiAcK4chThaAkEgLotB1BgC',
  'sIwMY+AXBmE2NINIPw6hsHGBot4vw5AtDIHUaYCg8B5FiHsEAWA/DIMAHAVAhAMBREOMIfQig1ikEaBYJ4kBgj6EmGwUolgMBSEy',
  'MUfwnA5CsM8FoUQzgEClD6LcVALAzirG4BcVwjTXg+DyLQd4KxbiiG6LoKgkBegICIMAXg+BhhwFYMYEoYhkjbAuMwSIzjnCFGkP',
  '8Hg1Rbj0GwG8Vo2wUBmG8OI74nBtDkCsJUc4EgoDqGaAwdoihkjwCOIYeYBAhj2GEAIfIgRgD8CAIA/wQABDAAAAUQIwQEBCEGAs',
  'AgRQHDHQeIoZYFAmiPAuBIKYGhrAYA6JwbwIAxCkBGCgNQJh3gyBSLcfILA/jCRaIsGQEQqA1G2B4HApR0g7DgLQHwPEfAICYEQa',
  'gGQjiiHMEoN4tAmg+EGFABoUgpjcBCFYVg8gsh9GEFwJwlEuhmDEPIHAZRigLDQJgb4aw2CzDcEFNwFguh0HWDMO4wgEh6EwOAPo',
  'cBcCACQJAQYIA0CGHyEIRI0wNsSHso0aIkgxisEqD8RAmANhlE2PgIQnhrKeFoP4UgkhuinDkLwVQUROCtBkH0WAEwvCzHoD8Ww1',
  'gRC5FyAQXgnB0K9GYMIMgsBihJEqMgFwe6BhhGcPtZw4gXjUGSBca4sh/jaE0OgbohBpDgDcLwcYWBTDmCGJIdILw+jsA2GpdpVx',
  '6hEHqOMGQ+BoghH2MACA/hYL+FAPAAgkBwgHEENIBQcxiANDMLcCAWRVATCYJ0CwQBJAZBqIYDgKg+MdDkCICwaASgNC+CgAgVwV',
  'j8CeC4erLh3BBBoOcHYNxxA1ewDAHo2AWBAGoCgIY0ASBGGaCIJIywPhMGSB5poHQpDHA4FXGQWBjgdC2MgDwXhlNeGYCIMgzgSh',
  'nGlRQaoLA2jaBiHAb4Ng5jkB2HYdQQg8jxCQHwfAUG+hYEEAgMAhQIhpEQBoOYiwSB9EcC9xwOhJiUCKJ8S4UhViaC8LgTobBjCg',
  'D0NQUYiBxCmEuPIVIpwAisFuBJ1gI3qg0FqOsIwuB+hZF2BANgvgSO9BwJQYgTHThiF8MoO41BmiOHWNAUoAhpi8AyNYagMhsjtC',
  'UNwAwZHuB+HEDoTA5QqizHQHAZ46xGDrHcKl9suh6DjCGPcAQYWuiAH6EAUAAAwDAAGIAcABhQkIGGCMBg5QjEPDSBIFYjAKhPFg',
  'BgOY1QNiYH0B4XxIByBGBIAoNpJxKAqCyLwFoghygwFWA4GY1Abg2H8TgFIjAeBUFwT8cgQhWAQCKNkHoSADBrCWDQTITgxlQEkP',
  'cKgwQTlXCuFoEQiAuhUF0GAQw7Axi4A8GYdZaAPiFDYFMXRbx3hyF6CQOo8wtB4BSJEPYYFjCYMANAHAhAEBxMMKoRQexyCNFsB8',
  'SA8QtCTBYJUSwaDLilAcJwcQTDPCKFEF4ZApROgHFQNwI4qwOCHFcF014ngEi0G+Es2wjRdBkGgL0VAFBgDsCwMMGAnBjB1OOLsE',
  '4zAAhuOcLUaQjx+DVGuEQbAHxGjbDQNYbwsjvj8DVvEWp5gADqG6EwdoKhMjwDuuQYgMx7ASPuGF3IsAQH+DgAIKAwACihAiAgeQ',
  'YwFhEFqA4S6Dx1BbAoD0V6FgBgaHMFgDoPBXAgEkAQEY6AtAmB+iYS4CQWDvDEi0XYMhQgUBqPsNwOAqjJB2LAEgPgGI+DQNwIgx',
  'AcpFEsEoP49AmhvApgoAehZAphOAIgrB+ErAuhpAuBfAaEuhLAxBBB8Ayhygtg0FeA1hWARg3AIk3A7B2g6Btgpk6hcg9BUAQA+g',
  'IBEBAA8B4BBhwAsBDAklDBZtxgOhLFGgAhJB5g2BKgvhsBMBlgihNgcBZBPBTFPAKBHBSBBB+lSg2BVAwhuBWhpAmhYAhhfBZhaA',
  'XhbATFbBMgKBeAGBEFeh+BhB6A4Big0hyhkBvAthlomBnBliAg==',
].join('');
const plain = Buffer.from(Array.from({ length: 2_000 }, (_, n) => (n % 3 === 0 ? n : (n * n) >> 5) & 255));

describe('a stream of a PDF', () => {
  it('is unpacked as the standard and other programs pack it', () => {
    // The example of ISO 32000-1, 7.4.4.2.
    const example = Buffer.from('800b6050220c0c8501', 'hex');
    expect(take('LZWDecode', example)!.toString('latin1')).toBe('-----A---B');
    expect(take('LZW', Buffer.from(LIBTIFF, 'base64'))!.equals(plain)).toBe(true);
    expect(take('ASCIIHexDecode', '42 C3\n a1o>rest')!.toString('utf8')).toBe('B\u00e1');
    // base64.a85encode(b'B\xe1o \0\0\0\0ab') of Python.
    expect(take('ASCII85Decode', '6K)i\n*z@:B~>')!.toString('latin1')).toBe('B\xe1o \0\0\0\0ab');
    expect(take('RunLengthDecode', '\x02B\xe1o\xfe.\x80x')!.toString('latin1')).toBe('B\xe1o...');
  });

  it('is unpacked through what stands for neighbours: PNG rows of each kind, and TIFF', () => {
    const rows = Buffer.from([0, 1, 2, 3, 1, 1, 1, 1, 2, 1, 1, 1, 3, 4, 4, 4, 4, 1, 1, 1]);
    const found = take('FlateDecode', deflateSync(rows), { Predictor: 12, Columns: 3 });
    expect([...found!]).toEqual([1, 2, 3, 1, 2, 3, 2, 3, 4, 5, 8, 10, 6, 9, 11]);
    const tiff = take('FlateDecode', deflateSync(Buffer.from([1, 1, 1, 5, 1, 1])), { Predictor: 2, Columns: 3 });
    expect([...tiff!]).toEqual([1, 2, 3, 5, 6, 7]);
  });

  it('is left alone when its packing is that of a picture, unknown, or a lie', () => {
    for (const name of ['DCTDecode', 'JPXDecode', 'Crypt', 'constructor', 'LZWDecode', 'FlateDecode']) {
      expect([name, take(name, '\xff\xff\xff\xff')]).toEqual([name, null]);
    }
  });
});

/** A PDF whose page, fonts and catalog are all objects packed into one stream, as newer programs write them. */
function packedTogether(objects: Readonly<Record<number, string>>, filter: string, pack: (bytes: Buffer) => Buffer) {
  const bodies = Object.values(objects);
  const starts = bodies.map((_, index) => bodies.slice(0, index).join(' ').length + (index > 0 ? 1 : 0));
  const head = Object.keys(objects)
    .map((id, index) => `${id} ${starts[index]}`)
    .join(' ');
  const packed = pack(Buffer.from(`${head} ${bodies.join(' ')}`, 'latin1'));
  const dictionary = `/Type /ObjStm /N ${bodies.length} /First ${head.length + 1} ${filter} /Length ${packed.length}`;
  const content = 'BT /F1 12 Tf 1 0 0 1 72 700 Tm (M\x01T) Tj ET';
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`,
      'latin1',
    ),
    Buffer.from('6 0 obj\n<< /Length 41 >>\nstream\n1 beginbfchar <01> <1EAC> endbfchar         \nendstream\nendobj\n'),
    Buffer.from(`9 0 obj\n<< ${dictionary} >>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const PAGE = {
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  5: '<< /Type /Font /Subtype /Type1 /ToUnicode 6 0 R >>',
};
const SCRIPT = { ...PAGE, 1: '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>' };
const hex = (bytes: Buffer) => Buffer.from(`${bytes.toString('hex')}>`);
/** Every byte a code of nine bits, a new table before the codes would grow. */
function lzw(bytes: Buffer): Buffer {
  const codes = [...bytes].flatMap((byte, index) => (index % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from(bits.match(/.{1,8}/g)!.map((eight) => Number.parseInt(eight.padEnd(8, '0'), 2)));
}
const PACKINGS: readonly [string, (bytes: Buffer) => Buffer][] = [
  ['/Filter /ASCIIHexDecode', hex],
  ['/Filter [/ASCIIHexDecode /FlateDecode]', (bytes) => hex(deflateSync(bytes))],
  ['/Filter [/LZWDecode]', lzw],
  [
    '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>',
    (bytes) =>
      deflateSync(
        Buffer.concat(
          (bytes.toString('latin1').match(/.{1,4}/gs) ?? []).map((row) => Buffer.from(`\0${row}`, 'latin1')),
        ),
      ),
  ],
];

describe('objects packed together in another way than most programs do', () => {
  const report = (content: Buffer) => ({
    document: { number: null, date: null, signer: null },
    texts: [],
    files: [{ name: 'bao-cao.pdf', mediaType: 'application/pdf', content }],
  });

  it.each(PACKINGS)('are looked through for scripts and marks: %s', (filter, pack) => {
    expect(activeName(packedTogether(SCRIPT, filter, pack))).toBe('JavaScript');
    const marked = packedTogether(PAGE, filter, pack);
    expect(activeName(marked)).toBeNull();
    expect(firstPageLines(marked)).toEqual(['MẬT']);
    expect(findMark(report(marked))).toMatchObject({ mark: 'Mật' });
  });

  it('that cannot be unpacked leave the file unread, and the receipt says so, whatever else of it reads', () => {
    const readable = packedTogether(PAGE, '', (bytes) => bytes);
    expect(unreadFiles(report(readable).files)).toEqual([]);
    const secret = Buffer.from(
      '8 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /Crypt /Length 3 >>\nstream\nabc\nendstream endobj\n',
    );
    const content = Buffer.concat([readable.subarray(0, 9), secret, readable.subarray(9)]);
    expect(unreadFiles(report(content).files)).toEqual([0]);
  });

  it('cost little when they are made to cost much', () => {
    const nested = (filter: string, filler: string) =>
      Buffer.concat([
        Buffer.from('%PDF-1.7\n'),
        Buffer.from(
          `7 0 obj << /Type /ObjStm /N 1 /First 4 /Filter /${filter} /Length 20000000 >>\nstream\n`.repeat(300),
        ),
        Buffer.alloc(18 * MB, filler),
      ]);
    const cases: [string, Buffer][] = [
      ['blanks', nested('ASCIIHexDecode', ' ')],
      ['no signs', nested('ASCII85Decode', '\x01')],
      ['zeros', nested('ASCII85Decode', 'z')],
      ['runs', nested('RunLengthDecode', '\x81')],
      ['codes', nested('LZWDecode', '\x80\x00\x40\x20\x10\x08\x04\x02\x01')],
    ];
    for (const [name, content] of cases) {
      const start = performance.now();
      const before = process.memoryUsage().rss;
      expect([name, firstPageLines(content)]).toEqual([name, null]);
      expect([name, performance.now() - start < 1_000]).toEqual([name, true]);
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
    }
  });
});
