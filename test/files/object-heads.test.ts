import fc from 'fast-check';
import { countObjectHeads } from '../../files/pdf/object-heads';

/** The same by a regular expression, which is slow for long texts. */
const HEAD = /\d(?:[\0\s]|%[^\r\n]*[\r\n])+\d+(?:[\0\s]|%[^\r\n]*[\r\n])*obj(?![a-zA-Z])/;

const heads = (text: string) => countObjectHeads(Buffer.from(text, 'latin1'));

test('heads of objects are found wherever they stand: after comments, in texts, over two lines', () => {
  expect(heads('12 0 obj')).toBe(1);
  expect(heads('12 0 obj << /A (3 0 obj) >> % 4 0 obj\n5%a\n0%b\r obj')).toBe(4);
  expect(heads('12 0 object, 12 obj, x 0 obj, 12 0 endobj')).toBe(0);
});

test('any bytes have a head where the grammar of PDF has one', () => {
  const bytes = fc.array(fc.constantFrom('0', '7', ' ', '%', '\n', '\r', '\0', 'obj', 'o', 'x'), { maxLength: 14 });
  fc.assert(
    fc.property(bytes, (parts) => {
      const text = parts.join('');
      expect([text, heads(text) > 0]).toEqual([text, HEAD.test(text)]);
    }),
    { seed: 20261201, numRuns: 20_000 },
  );
});
