import type { FormDefinition, FormValues } from '../../domain/rollup/form';
import { typedValues, VALUE_PREFIX } from './typed-report';

/**
 * Puts an earlier period's figures, texts and lists where nothing is typed yet; what is typed stays. A list is taken only
 * where it is empty as a whole, so that rows of two periods never mix.
 * @returns the fields as they then stand, and how many were taken over
 */
export function copyEarlier(
  form: FormDefinition,
  typed: ReadonlyMap<string, string>,
  earlier: FormValues,
): { typed: Map<string, string>; copied: number } {
  const merged = new Map(typed);
  const isEmpty = (name: string): boolean => (typed.get(name) ?? '').trim() === '';
  const begun = new Set(
    form.fields
      .filter((field) => field.type === 'list')
      .map((field) => `${VALUE_PREFIX}${field.id}.`)
      .filter((prefix) => [...typed.keys()].some((name) => name.startsWith(prefix) && !isEmpty(name))),
  );
  let copied = 0;
  for (const [name, text] of typedValues(form, earlier)) {
    if (!isEmpty(name) || [...begun].some((prefix) => name.startsWith(prefix))) continue;
    merged.set(name, text);
    copied++;
  }
  return { typed: merged, copied };
}
