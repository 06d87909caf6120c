import type { Words } from '../../language/words';

/** How much more or less than in the period before: "+3", "−1,5", "0"; "–" where either is not known. */
export function change(now: number | null, before: number | null, w: Words): string {
  if (now === null || before === null) return '–';
  // Removes floating-point noise.
  const by = Math.round((now - before) * 1e6) / 1e6;
  return by === 0 ? '0' : `${by > 0 ? '+' : '−'}${w.formatFigure(Math.abs(by))}`;
}
