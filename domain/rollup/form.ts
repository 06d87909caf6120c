/** How figures of several units are aggregated, or not at all (texts stay by unit). */
export type Aggregation = 'sum' | 'max' | 'none';

/** One question of a report form. `id` is `[a-z0-9-]+`; figures of a table are `<table>.<row>.<column>`. */
export type Field =
  | {
      type: 'number';
      id: string;
      label: string;
      unit: string | null;
      aggregate: Aggregation;
      required: boolean;
      decimals: number;
    }
  | { type: 'text'; id: string; label: string; required: boolean; maxLength: number }
  | {
      type: 'table';
      id: string;
      label: string;
      rows: readonly Labelled[];
      columns: readonly FigureColumn[];
      unit: string | null;
    }
  | { type: 'list'; id: string; label: string; columns: readonly Labelled[]; required: boolean };

export interface Labelled {
  id: string;
  label: string;
}

/** A column of figures; absent `decimals`: whole numbers, as in plans stored before columns had any. */
export interface FigureColumn extends Labelled {
  decimals?: number | undefined;
}

/**
 * A rule between figures: `left op right`. For a table, `left` and `right` may end in a column and hold `*` for each
 * row: `models.*.registered-group >= models.*.effective-group`. `warn` asks for a reason; `refuse` refuses the report.
 */
export interface FormRule {
  id: string;
  left: string;
  op: '>=' | '<=' | '=';
  right: string;
  severity: 'refuse' | 'warn';
  message: string;
}

/** A report's form: data of the plan. */
export interface FormDefinition {
  id: string;
  title: string;
  fields: readonly Field[];
  rules: readonly FormRule[];
}

/** A filled-in form. Figures by full field id; a table cell is `models.economy.registered-group`. */
export interface FormValues {
  figures: Readonly<Record<string, number>>;
  texts: Readonly<Record<string, string>>;
  lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

export const EMPTY_VALUES: FormValues = { figures: {}, texts: {}, lists: {} };
