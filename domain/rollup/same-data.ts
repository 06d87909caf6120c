import { canonicalJson } from './canonical-json';

/**
 * Whether two pieces of plain data say the same, whatever the order of their keys; a field that is left out and one that is
 * null say the same.
 * @example isSameData({ month: 10, day: 1 }, { day: 1, month: 10 }) // true
 */
export function isSameData(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
