import type { Cutoff, Requirement } from './plan';

/** The data cut-off of a requirement: its own, else the end of the days whose data it holds. */
export function cutoffOf({ cutoff, covers }: Pick<Requirement, 'cutoff' | 'covers'>): Cutoff | null {
  if (cutoff !== null || !covers) return cutoff;
  const { to } = covers;
  return typeof to === 'string' ? { type: 'date', date: to } : { type: 'day', ...to };
}
