/**
 * The word that goes with a count.
 * @example plural(1, 'day', 'days') // 'day'
 */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
