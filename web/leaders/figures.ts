import { sumExactly } from '../../domain/rollup/decimal';
import type { FormDefinition } from '../../domain/rollup/form';
import type { Rollup } from '../../domain/rollup/rollup';

/** One figure beside the one of the period before. */
export interface ComparedFigure {
  label: string;
  unit: string | null;
  /** What the page of sources is asked for: a full id, or a column of a table, `models.*.registered-group`. */
  field: string;
  now: number | null;
  before: number | null;
}

/**
 * The figures a leader reads first, in the form's order: numbers as they are, tables as totals by column; each beside the
 * same figure of the period before. What neither period has is left out.
 */
export function comparedFigures(
  form: FormDefinition,
  now: Pick<Rollup, 'figures'>,
  before: Pick<Rollup, 'figures'> | null,
): ComparedFigure[] {
  const [current, earlier] = [byField(now), byField(before)];
  const line = (label: string, unit: string | null, field: string, ids: readonly string[]): ComparedFigure[] => {
    const compared = { label, unit, field, now: sumOf(current, ids), before: sumOf(earlier, ids) };
    return compared.now === null && compared.before === null ? [] : [compared];
  };
  return form.fields.flatMap((field) => {
    if (field.type === 'number')
      return field.aggregate === 'none' ? [] : line(field.label, field.unit, field.id, [field.id]);
    if (field.type !== 'table') return [];
    return field.columns.flatMap((column) =>
      line(
        column.label,
        field.unit,
        `${field.id}.*.${column.id}`,
        field.rows.map((row) => `${field.id}.${row.id}.${column.id}`),
      ),
    );
  });
}

function byField(rollup: Pick<Rollup, 'figures'> | null): ReadonlyMap<string, number> {
  return new Map((rollup?.figures ?? []).map(({ field, value }) => [field, value]));
}

function sumOf(values: ReadonlyMap<string, number>, ids: readonly string[]): number | null {
  const found = ids.flatMap((id) => values.get(id) ?? []);
  return found.length === 0 ? null : sumExactly(found);
}
