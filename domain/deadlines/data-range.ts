import type { DataRange, Period } from '../obligations/collection';
import type { Requirement } from '../plan/plan';
import { dayBeside } from './due-date';

/**
 * The days whose data a report of a period holds; null where the document does not say, so that they are those of the
 * period.
 * @example for "15/12 – 14/6" of the first half of 2026: { from: '2025-12-15', to: '2026-06-14' }
 */
export function dataRange({ covers }: Pick<Requirement, 'covers'>, period: Period): DataRange | null {
  if (!covers) return null;
  const [from, to] = [covers.from, covers.to].map((end) => (typeof end === 'string' ? end : dayBeside(end, period)));
  return { from: from!, to: to! };
}
