import { formatNumber } from './dates';

/**
 * The word that goes with a count.
 * @example `${count} ${plural(count, 'report')}` // '1 report'
 */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/**
 * A count with its word.
 * @example counted(1_200, 'unit') // '1,200 units'
 */
export function counted(count: number, one: string, many?: string): string {
  return `${formatNumber(count)} ${plural(count, one, many)}`;
}
