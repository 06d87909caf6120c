/**
 * The word that goes with a count.
 * @example `${count} ${plural(count, 'report', 'reports')}` // '1 report'
 */
export function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
