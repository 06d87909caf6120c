import type { FormDefinition } from '../domain/rollup/form';
import type { Rollup } from '../domain/rollup/rollup';

/** One line of figures for a leader. */
export interface MainFigure {
  label: string;
  value: number;
  unit: string | null;
}

/**
 * The figures a leader reads first, in the form's order: number fields as they are, tables as totals by column.
 * @example mainFigures(danVanKheo, rollup)[0] // { label: 'Mô hình "Dân vận khéo": tập thể, đăng ký', value: 153, unit: 'mô hình' }
 */
export function mainFigures(form: FormDefinition, rollup: Pick<Rollup, 'figures'>): MainFigure[] {
  const values = new Map(rollup.figures.map((figure) => [figure.field, figure.value]));
  return form.fields.flatMap((field): MainFigure[] => {
    if (field.type === 'number') {
      const value = values.get(field.id);
      return value === undefined ? [] : [{ label: field.label, value, unit: field.unit }];
    }
    if (field.type !== 'table') return [];
    return field.columns.flatMap((column) => {
      const cells = field.rows.flatMap((row) => values.get(`${field.id}.${row.id}.${column.id}`) ?? []);
      if (cells.length === 0) return [];
      const label = `${field.label}: ${column.label.slice(0, 1).toLocaleLowerCase('vi')}${column.label.slice(1)}`;
      return [{ label, value: cells.reduce((sum, cell) => sum + cell, 0), unit: field.unit }];
    });
  });
}
