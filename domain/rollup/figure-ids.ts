import type { Aggregation, FormDefinition } from './form';

/** One number a form asks for: a number field, or one cell of a table. */
export interface FigureField {
  /** Full id: `dialogues`, or `models.economy.registered-group` for a cell. */
  id: string;
  /** As on pages: "Số cuộc đối thoại", "Kinh tế – Tập thể, đăng ký". */
  label: string;
  /** What is counted ("mô hình"); null where the label says it. */
  unit: string | null;
  aggregate: Aggregation;
  required: boolean;
  decimals: number;
}

/**
 * Every figure of a form in the form's order, tables row by row. Cells are whole numbers, added up, and may stay empty.
 * @example figureIds(danVanKheo)[0] // { id: 'models.economy.registered-group', label: 'Kinh tế – Tập thể, đăng ký', … }
 */
export function figureIds(form: FormDefinition): FigureField[] {
  return form.fields.flatMap((field): FigureField[] => {
    if (field.type === 'number') {
      const { id, label, unit, aggregate, required, decimals } = field;
      return [{ id, label, unit, aggregate, required, decimals }];
    }
    if (field.type !== 'table') return [];
    return field.rows.flatMap((row) =>
      field.columns.map((column) => ({
        id: `${field.id}.${row.id}.${column.id}`,
        label: `${row.label} – ${column.label}`,
        unit: field.unit,
        aggregate: 'sum' as const,
        required: false,
        decimals: 0,
      })),
    );
  });
}
