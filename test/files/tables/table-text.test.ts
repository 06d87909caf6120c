import fc from 'fast-check';
import { fileText, tableText } from '../../../files/tables/table-text';
import { inTcvn3, inVni } from '../../setup/old-encodings';

const PLAIN = 'xa-dak-wil;Uỷ ban nhân dân xã Đăk Wil;Dân vận khéo, Hoà, Thuỷ, Nguyễn Văn Thành';
const LINE = 'xa-dak-wil;Ủy ban nhân dân xã Đắk Wil;“Dân vận khéo” – Hoà, Thuỷ, Nguyễn';

/** As windows-1258 writes it: tones are signs of their own behind the letter. */
function oldBytes(text: string): Buffer {
  const known = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Buffer.of(byte)), byte]),
  );
  const letters = [...text.normalize('NFC')].flatMap((letter) => {
    if (known.has(letter)) return [letter];
    const tone = letter.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/)![0];
    return [letter.normalize('NFD').replace(tone, '').normalize('NFC'), tone];
  });
  return Buffer.from(letters.map((letter) => known.get(letter)!));
}

describe('a table in the encodings spreadsheet programs write', () => {
  it.each([
    ['UTF-8', Buffer.from(LINE)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${LINE}`)],
    ['UTF-16, “Unicode Text” of Excel', Buffer.from(`\uFEFF${LINE}`, 'utf16le')],
    ['windows-1258', oldBytes(LINE)],
  ])('is read from %s', (_, content) => {
    expect(tableText(content).replace(/^\uFEFF/, '')).toBe(LINE);
  });

  it.each([
    ['UTF-16 of the other order of bytes', Buffer.from(`\uFEFF${LINE}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 without a mark', Buffer.from(LINE, 'utf16le'), 'utf-16le'],
    ['UTF-16 of the other order without a mark', Buffer.from(LINE, 'utf16le').swap16(), 'utf-16be'],
    ['TCVN3', Buffer.from(inTcvn3(PLAIN), 'latin1'), 'tcvn3'],
    ['VNI', Buffer.from(inVni(PLAIN), 'latin1'), 'vni'],
  ])('is read from %s', (_, content, encoding) => {
    const read = fileText(content);
    expect(read.encoding).toBe(encoding);
    expect([LINE, PLAIN]).toContain(read.text);
  });

  it('is read from windows-1252, where a record was typed on a foreign machine', () => {
    expect(fileText(Buffer.from('13/BC;Lê Bình;Trà', 'latin1'))).toEqual({
      text: '13/BC;Lê Bình;Trà',
      encoding: 'windows-1252',
    });
  });

  it('comes back broken from bytes of no text, so that it is refused', () => {
    expect(tableText(Buffer.from([0xff, 0x10, 0xc9]))).toContain('\uFFFD');
  });

  it('is read from any bytes without a fault, and UTF-8 is never taken for anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme' }), (bytes, text) => {
        expect(typeof tableText(Buffer.from(bytes))).toBe('string');
        if (!text.includes('\0')) expect(tableText(Buffer.from(text))).toBe(text);
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});
