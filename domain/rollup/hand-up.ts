import type { FormValues } from './form';
import type { Rollup } from './rollup';

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
