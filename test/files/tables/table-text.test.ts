import { tableText } from '../../../files/tables/table-text';

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
    ['TCVN3', Buffer.from([0x53, 0xeb, 0x20, 0x4e, 0xe9, 0x69, 0x20, 0x76, 0xf4, 0xb5, 0xb8])],
    ['VNI', Buffer.from([0x53, 0xf4, 0xfb, 0x20, 0x4e, 0x6f, 0xe4, 0x69])],
    ['bytes of no text', Buffer.from([0xff, 0x10, 0xc9])],
  ])('comes back broken from %s, so that it is refused', (_, content) => {
    expect(tableText(content)).toContain('\uFFFD');
  });
});
