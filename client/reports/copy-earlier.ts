import { figureIds } from '../../domain/rollup/figure-ids';
import type { FormDefinition, FormValues } from '../../domain/rollup/form';
import { typedFigure } from '../../domain/rollup/number-text';

/** Values of a report as texts, flat by id of the field, to start another one from. */
export function typedValues(form: FormDefinition | null, values: FormValues): Map<string, string> {
  const typed = new Map<string, string>();
  if (form === null) return typed;
  const decimals = decimalsOf(form);
  for (const [id, figure] of Object.entries(values.figures)) typed.set(id, typedFigure(figure, decimals.get(id) ?? 0));
  for (const [id, text] of Object.entries(values.texts)) typed.set(id, text);
  for (const [id, rows] of Object.entries(values.lists)) {
    rows.forEach((row, index) => {
      for (const [column, text] of Object.entries(row)) typed.set(`${id}.${index}.${column}`, text);
    });
  }
  return typed;
}

/** How many decimals each figure of a form has, by id. */
export function decimalsOf(form: FormDefinition | null): ReadonlyMap<string, number> {
  return new Map(form === null ? [] : figureIds(form).map(({ id, decimals }) => [id, decimals]));
}

/**
 * Puts an earlier period's figures, texts and lists where nothing is typed yet; what is typed stays. A list is taken only
 * where it is empty as a whole, so that rows of two periods never mix.
 * @param typed what stands in the report so far, flat by id
 * @returns what comes to it, flat by id
 */
export function valuesFromEarlier(
  form: FormDefinition,
  typed: Readonly<Record<string, string>>,
  earlier: FormValues,
): Map<string, string> {
  const isEmpty = (id: string): boolean => (typed[id] ?? '').trim() === '';
  const begun = form.fields
    .filter((field) => field.type === 'list')
    .map((field) => `${field.id}.`)
    .filter((prefix) => Object.keys(typed).some((id) => id.startsWith(prefix) && !isEmpty(id)));
  const all = [...typedValues(form, earlier)];
  return new Map(all.filter(([id]) => isEmpty(id) && !begun.some((prefix) => id.startsWith(prefix))));
}
