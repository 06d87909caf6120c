import type { FormValues } from './form';
import type { Contribution, Rollup } from './rollup';

/**
 * What the compiler sends one level up when it confirms a rollup: the figures as compiled and the rows of the lists as
 * they came. Texts stay below: no sentence of one unit may pass as the compiler's own.
 * @example rollupValues(rollup).figures['models.economy.registered-group'] // 2071
 */
export function rollupValues(rollup: Rollup): FormValues {
  const figures = Object.fromEntries(rollup.figures.map(({ field, value }) => [field, value]));
  const filled = Object.entries(rollup.lists).filter(([, rows]) => rows.length > 0);
  return {
    figures,
    texts: {},
    lists: Object.fromEntries(filled.map(([id, rows]) => [id, rows.map(({ row }) => row)])),
  };
}

/**
 * The submissions a compiled figure came from, in the register's order; none where nobody gave it.
 * @example figureTrace(rollup, 'models.economy.registered-group') // ['sub-1', 'sub-7']
 */
export function figureTrace(rollup: Rollup, field: string): readonly string[] {
  return rollup.figures.find((figure) => figure.field === field)?.from ?? [];
}

/** One unit's part in a compiled figure. */
export interface FigurePart {
  submission: string;
  unit: string;
  value: number;
}

/**
 * The parts a compiled figure is made of, for "số này từ đâu": each unit with what it reported.
 * @param contributions the versions the rollup was compiled from
 */
export function figureParts(rollup: Rollup, field: string, contributions: readonly Contribution[]): FigurePart[] {
  return figureTrace(rollup, field).flatMap((submission) => {
    const source = contributions.find((contribution) => contribution.submission === submission);
    const value = source?.values.figures[field];
    return source && value !== undefined ? [{ submission, unit: source.unit, value }] : [];
  });
}
