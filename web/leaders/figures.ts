import type { FormDefinition } from '../../domain/rollup/form';
import { type MainFigure, mainFigures } from '../../domain/rollup/main-figures';
import type { Rollup } from '../../domain/rollup/rollup';

/** One figure beside the one of the period before. */
export interface ComparedFigure extends Pick<MainFigure, 'field' | 'label' | 'unit'> {
  now: number | null;
  before: number | null;
}

/** The figures a leader reads first, each beside the same one of the period before, in the form's order. */
export function comparedFigures(
  form: FormDefinition,
  now: Pick<Rollup, 'figures'>,
  before: Pick<Rollup, 'figures'> | null,
): ComparedFigure[] {
  const [current, earlier] = [byField(form, now), byField(form, before)];
  return fieldsOf(form).flatMap((field): ComparedFigure[] => {
    const figure = current.get(field) ?? earlier.get(field);
    if (figure === undefined) return [];
    const { label, unit } = figure;
    return [{ field, label, unit, now: current.get(field)?.value ?? null, before: earlier.get(field)?.value ?? null }];
  });
}

function byField(form: FormDefinition, rollup: Pick<Rollup, 'figures'> | null): Map<string, MainFigure> {
  return new Map(rollup === null ? [] : mainFigures(form, rollup).map((figure) => [figure.field, figure]));
}

/** All fields that a main figure can have, in the form's order. */
function fieldsOf({ fields }: FormDefinition): string[] {
  return fields.flatMap((field) =>
    field.type === 'table' ? field.columns.map((column) => `${field.id}.*.${column.id}`) : [field.id],
  );
}
