import type { Boundary } from '../../domain/plan/plan';

const WORDS: readonly [Boundary, RegExp][] = [
  ['before', /trước (?:\S+ giờ )?(?:ngày|thứ|chủ nhật|cuối|\d)/i],
  ['by', /chậm nhất|đến hết|trong thời hạn|trong vòng|không quá/i],
  ['on', /vào ngày|vào thứ|hằng tháng vào/i],
];

/**
 * How a deadline is worded, where its words say it in one way only.
 * @returns null where they say it in none, or in several
 * @example boundaryInWords('trước ngày 30/5/2020') // 'before'
 */
export function boundaryInWords(words: string): Boundary | null {
  const found = WORDS.filter(([, pattern]) => pattern.test(words.normalize('NFC')));
  return found.length === 1 ? found[0]![0] : null;
}
