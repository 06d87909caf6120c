import fc from 'fast-check';
import { onTimeShare } from '../../../domain/states/share';
import { withSentences } from '../../setup/with-sentences';

test.each([
  [17, 13, '13/17 (76,5%)'],
  [15, 12, '12/15 (80%)'],
  [17, 17, '17/17 (100%)'],
  [17, 0, '0/17 (0%)'],
  [3, 2, '2/3 (66,7%)'],
  [16, 1, '1/16 (6,3%)'],
  [0, 0, '0/0'],
])('of %d expected, %d on time: %s', (expected, onTime, text) => {
  expect(withSentences(onTimeShare({ expected, onTime })).text).toBe(text);
});

test('one late commune in 3,321 is not rounded away, nor one on time', () => {
  const percent = (expected: number, onTime: number) => withSentences(onTimeShare({ expected, onTime })).percent;
  expect(percent(3321, 3320)).toBe('99,9%');
  expect(percent(3321, 1)).toBe('0,1%');
  expect(percent(2500, 2499)).toBe('99,9%');
});

test('the percentage is never further than a tenth from the share', () => {
  const counts = fc.integer({ min: 1, max: 5_000 }).chain((m) => fc.tuple(fc.constant(m), fc.nat(m)));
  fc.assert(
    fc.property(counts, ([expected, onTime]) => {
      const { percent } = withSentences(onTimeShare({ expected, onTime }));
      const read = Number(percent!.replace('%', '').replace(',', '.'));
      expect(Math.abs(read - (100 * onTime) / expected)).toBeLessThan(0.1 + 1e-9);
      expect(read === 100).toBe(onTime === expected);
    }),
  );
});
