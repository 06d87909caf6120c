import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { inVietnamese } from '../../../domain/messages/message';
import { readFormText } from '../../../domain/rollup/form-text';
import { oldEncodingFault, typedText } from '../../../domain/source/typed-text';
import { onOneLine } from '../../../domain/source/unseen-signs';
import { encodedTwice, inTcvn3, inVni } from '../../setup/old-encodings';

const PASTED = readFileSync(join(__dirname, '..', '..', 'fixtures', 'texts', 'pasted-from-word.txt'), 'utf8');

test('a text pasted from Word is kept as people see it', () => {
  expect(readFormText(PASTED, 2_000)).toEqual({
    ok: true,
    text: 'Dòng một\ndòng hai (ngắt dòng trong Word)\nsố 12-BC không tách\ntừ dài gạchnối\nchú thích cuối',
  });
});

test.each([
  ['the mark of a table cell', 'ô\u0007', 'ô'],
  ['a page break', 'trang\u000ctrang', 'trang\ntrang'],
  ['line breaks of Unicode', 'a\u2028b\u2029c', 'a\nb\nc'],
  ['the next line of mainframes', 'a\u0085b', 'a\nb'],
  ['a soft hyphen', 'bá\u00ado', 'báo'],
  ['signs without width', 'Sở\u200b \u200cY\u200d tế\u2060\ufeff', 'Sở Y tế'],
  ['signs that turn the direction', '\u202eSở\u202c \u2066Y\u2069 tế\u200f', 'Sở Y tế'],
  ['a blank that keeps words together', 'Sở\u00a0Y\u202ftế\u3000x', 'Sở Y tế x'],
  ['the place of a picture', 'hình\ufffc 1', 'hình 1'],
  ['tags and variants', 'a\ufe0f\u{e0041}b', 'ab'],
  ['line breaks of Windows', 'a\r\nb\rc', 'a\nb\nc'],
])('%s is cleaned', (_, came, text) => {
  expect(typedText(came)).toBe(text);
});

test('a name on one line has neither line breaks nor double blanks', () => {
  expect(onOneLine('  Sở\u000bY\u00a0 tế\t12\u001eBC ')).toBe('Sở Y tế 12-BC');
});

test.each([
  [inTcvn3('Khó khăn về kinh phí'), 'TCVN3 (ABC)', 'Khó khăn về kinh phí'],
  [inVni('Khó khăn về kinh phí'), 'VNI', 'Khó khăn về kinh phí'],
  [encodedTwice('Khó khăn về kinh phí'), 'UTF-8 mã hóa hai lần', 'Khó khăn về kinh phí'],
  [`Dòng đầu.\n${inTcvn3('Sở Nội vụ')}`, 'TCVN3 (ABC)', 'Sở Nội vụ'],
])('%s is refused in a form, with what it means', (came, encoding, text) => {
  const read = readFormText(came, 2_000);
  expect(read).toMatchObject({ ok: false, code: 'TEXT_ENCODING' });
  const said = read.ok ? '' : inVietnamese(read.expected);
  expect(said).toContain(encoding);
  expect(said).toContain(text);
  expect(said).toContain('chuyển mã');
});

test('any text is cleaned without a fault, twice the same as once, and visible letters stay', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (came) => {
      const text = typedText(came);
      expect(typedText(text)).toBe(text);
      expect(text.replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u);
      oldEncodingFault(came);
    }),
    { seed: 13, numRuns: 500 },
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'Sở Nội vụ Đắk Lắk 12/BC “ngoặc” – và… ½ m² ©'), maxLength: 100 }),
      (came) => {
        expect(typedText(came)).toBe(came.normalize('NFC').trim());
      },
    ),
    { seed: 14, numRuns: 200 },
  );
});
