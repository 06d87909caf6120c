import { valuesFromEarlier } from '../../client/reports/copy-earlier';
import type { FormDefinition, FormValues } from '../../domain/rollup/form';
import { VALUE_PREFIX, valuesOf } from './typed-report';

/** The fields of the form with an earlier period's values where nothing is typed yet, and how many were taken over. */
export function copyEarlier(
  form: FormDefinition,
  typed: ReadonlyMap<string, string>,
  earlier: FormValues,
): { typed: Map<string, string>; copied: number } {
  const taken = valuesFromEarlier(form, valuesOf(typed), earlier);
  const fields = [...taken].map(([id, text]): [string, string] => [VALUE_PREFIX + id, text]);
  return { typed: new Map([...typed, ...fields]), copied: taken.size };
}
