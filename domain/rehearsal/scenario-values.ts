import { type Message, message } from '../messages/message';
import type { FormDefinition } from '../rollup/form';

type Group = Record<string, unknown>;

/** Merges figures; later ones win, groups are merged, lists replaced as a whole. */
export function mergedValues(layers: readonly Group[]): Group {
  return layers.reduce<Group>((merged, layer) => mergedGroups(merged, layer), {});
}

function mergedGroups(below: Group, above: Group): Group {
  const merged = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = merged[key];
    merged[key] = isGroup(under) && isGroup(value) ? mergedGroups(under, value) : value;
  }
  return merged;
}

/** A table row with too few or too many figures. */
export interface RowFault {
  /** Table and row. */
  path: string[];
  message: Message;
}

/**
 * Table rows written as a list of figures in the order of the form's columns, as fields of the form.
 * @example filledRows(form, { models: { economy: [4, 2, 3, 2, 1, 0] } }) // models.economy.registered-group: 4, …
 */
export function filledRows(form: FormDefinition, values: Group): { values: Group; faults: RowFault[] } {
  const filled = { ...values };
  const faults: RowFault[] = [];
  for (const field of form.fields) {
    const table = filled[field.id];
    if (field.type !== 'table' || !isGroup(table)) continue;
    const rows = Object.entries(table).map(([row, figures]) => {
      if (!Array.isArray(figures)) return [row, figures];
      if (figures.length === field.columns.length)
        return [row, Object.fromEntries(field.columns.map(({ id }, at) => [id, figures[at]]))];
      const columns = field.columns.map(({ label }) => label);
      const fault = message('scenarios.figures-of-row', { row, found: figures.length, columns });
      faults.push({ path: [field.id, row], message: fault });
      return [row, {}];
    });
    filled[field.id] = Object.fromEntries(rows);
  }
  return { values: filled, faults };
}

/** Whether a value of the file is a group of fields. */
export function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
