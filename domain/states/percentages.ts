/**
 * Shares of a whole in tenths of a percent that add up to exactly 100,0 % (largest remainder, the first of equals first);
 * all 0 where there is nothing.
 * @param counts whole numbers, none below zero
 * @returns tenths of a percent, in the order given
 * @example tenthsOf([1, 1, 1]) // [334, 333, 333]
 */
export function tenthsOf(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const tenths = counts.map((count) => Math.floor((1_000 * count) / total));
  const left = 1_000 - tenths.reduce((sum, share) => sum + share, 0);
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (1_000 * count) % total }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) tenths[index]! += 1;
  return tenths;
}
