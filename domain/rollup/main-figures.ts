import { sumExactly } from './decimal';
import type { FormDefinition } from './form';
import type { Rollup } from './rollup';

/** One line of figures for a leader. */
export interface MainFigure {
  /** Key for the page of sources: a full id, or a column of a table, `models.*.registered-group`. */
  field: string;
  /** The table of the column; null for a single number. */
  table: string | null;
  label: string;
  unit: string | null;
  value: number;
}

/**
 * The main figures for leaders, in the form's order: compiled numbers, and exact totals of table columns. Numbers that
 * are not summed, and those without values, are left out.
 * @example mainFigures(danVanKheo, rollup)[0] // { label: 'Tập thể, đăng ký', table: 'Mô hình “Dân vận khéo”', value: 153, … }
 */
export function mainFigures(form: FormDefinition, { figures }: Pick<Rollup, 'figures'>): MainFigure[] {
  const values = new Map(figures.map(({ field, value }) => [field, value]));
  return form.fields.flatMap((field): MainFigure[] => {
    const { label, id } = field;
    if (field.type === 'number') {
      const value = values.get(id);
      if (value === undefined || field.aggregate === 'none') return [];
      return [{ field: id, table: null, label, unit: field.unit, value }];
    }
    if (field.type !== 'table') return [];
    return field.columns.flatMap((column): MainFigure[] => {
      const cells = field.rows.flatMap((row) => values.get(`${id}.${row.id}.${column.id}`) ?? []);
      if (cells.length === 0) return [];
      const total = { field: `${id}.*.${column.id}`, table: label, label: column.label, unit: field.unit };
      return [{ ...total, value: sumExactly(cells) }];
    });
  });
}
