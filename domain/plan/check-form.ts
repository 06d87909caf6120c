import { type Message, message } from '../messages/message';
import type { Field, FormDefinition } from '../rollup/form';
import type { Path } from '../source/yaml-source';

/** A fault of a form: its path below the form, and the message. */
export interface FormFault {
  path: Path;
  code: 'ID_DUPLICATE' | 'FORM_INVALID';
  message: Message;
}

/** Duplicate ids, and rules that name figures the form does not have. */
export function formDefinitionFaults(form: FormDefinition): FormFault[] {
  const figures = new Set(form.fields.flatMap(figurePatterns));
  const rules = form.rules.flatMap((rule, index) =>
    (['left', 'right'] as const)
      .filter((side) => !figures.has(rule[side]))
      .map((side): FormFault => {
        const fault = message('plans.rule-figure', { figure: rule[side] });
        return { path: ['rules', index, side], code: 'FORM_INVALID', message: fault };
      }),
  );
  return [
    ...twice(form.fields, ['fields']),
    ...form.fields.flatMap((field, index) => [
      ...('rows' in field ? twice(field.rows, ['fields', index, 'rows']) : []),
      ...('columns' in field ? twice(field.columns, ['fields', index, 'columns']) : []),
    ]),
    ...twice(form.rules, ['rules']),
    ...rules,
  ];
}

/** What a rule may name: a number, a cell of a table, or a column of it for every row. */
function figurePatterns(field: Field): string[] {
  if (field.type === 'number') return [field.id];
  if (field.type !== 'table') return [];
  return field.columns.flatMap((column) => [
    `${field.id}.*.${column.id}`,
    ...field.rows.map((row) => `${field.id}.${row.id}.${column.id}`),
  ]);
}

function twice(items: readonly { id: string }[], path: Path): FormFault[] {
  return items.flatMap(({ id }, index): FormFault[] =>
    items.findIndex((item) => item.id === id) < index
      ? [{ path: [...path, index, 'id'], code: 'ID_DUPLICATE', message: message('files.id-twice', { id }) }]
      : [],
  );
}
