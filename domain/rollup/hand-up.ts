import type { FormValues } from './form';
import type { Rollup } from './rollup';

/**
 * The values a compiler reports one level up when it confirms a rollup: compiled figures and list rows. Texts are left
 * out, as a sentence of one unit must not appear as the compiler's own.
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
