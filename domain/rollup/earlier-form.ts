import { figureIds } from './figure-ids';
import type { Field, FormDefinition, FormValues } from './form';
import { isSameData } from './same-data';

/** Values sent under an earlier form, as far as the present form asks for the same thing. */
export interface ValuesUnderForm {
  values: FormValues;
  /** Labels of what was sent and the present form does not ask for in the same way, in the order of the earlier form. */
  left: string[];
}

/**
 * What of a report that was sent under an earlier form counts under the present one: figures with the same id, label, unit of measure and
 * way of adding up, lists with the same columns, texts with the same heading. Everything else stays in the report, and is named.
 * @param sentUnder the form under which the values were sent
 * @param form the form of the round now
 * @example valuesUnderForm(values, formOf2025, formOf2026).left // ['Số cuộc đối thoại']
 */
export function valuesUnderForm(
  { figures, lists, texts }: FormValues,
  sentUnder: FormDefinition | null,
  form: FormDefinition | null,
): ValuesUnderForm {
  const [before, now] = [sentUnder, form].map((one) => new Map(partsOf(one)));
  const isSame = (id: string) => now!.has(id) && isSameData(before!.get(id)?.same, now!.get(id)!.same);
  const same = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => isSame(id)));
  const sent = new Set([...Object.keys(figures), ...Object.keys(lists), ...Object.keys(texts)]);
  return {
    values: { figures: same(figures), lists: same(lists), texts: same(texts) },
    left: [...before!].filter(([id]) => sent.has(id) && !isSame(id)).map(([, { label }]) => label),
  };
}

/** Each answer of a form by its id: its label, and what must be the same for it to mean the same. */
function partsOf(form: FormDefinition | null): [string, { label: string; same: unknown }][] {
  if (form === null) return [];
  const figures = figureIds(form).map(({ id, label, unit, aggregate }): [string, { label: string; same: unknown }] => [
    id,
    { label, same: ['figure', label, unit, aggregate] },
  ]);
  const others = form.fields.filter(
    (field): field is Extract<Field, { type: 'list' | 'text' }> =>
      'id' in field && (field.type === 'list' || field.type === 'text'),
  );
  return [
    ...figures,
    ...others.map((field): [string, { label: string; same: unknown }] => [
      field.id,
      { label: field.label, same: [field.type, field.label, field.type === 'list' ? field.columns : null] },
    ]),
  ];
}
