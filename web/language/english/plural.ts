import { formatNumber } from './dates';

/**
 * The word that goes with a count.
 * @example wordFor(1, 'report was', 'reports were') // 'report was'
 */
export function wordFor(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/**
 * A count with its word.
 * @example counted(1_200, 'unit') // '1,200 units'
 */
export function counted(count: number, one: string, many?: string): string {
  return `${formatNumber(count)} ${wordFor(count, one, many)}`;
}
