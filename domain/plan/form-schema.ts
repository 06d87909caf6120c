import { z } from 'zod';
import { group, id, integer, list, oneOf, oneType, text, yesNo } from '../source/field';

const row = group({ id: id('form-field.row-id'), label: text('form-field.row-label') }, 'form-field.row');
const column = group({ id: id('form-field.column-id'), label: text('form-field.column-label') }, 'form-field.column');

const common = { id: id('form-field.id'), label: text('form-field.label') };
const unit = text('form-field.unit').nullish();
const required = yesNo('form-field.required').optional();

/** One question of a report's form as a plan file writes it. */
export const fieldSchema = z.discriminatedUnion(
  'type',
  [
    group(
      {
        type: z.literal('number'),
        ...common,
        unit,
        aggregate: oneOf(['sum', 'max', 'none'], 'form-field.aggregate').optional(),
        required,
        decimals: integer('form-field.decimals', 0, 6).optional(),
      },
      'form-field.number',
    ),
    group(
      {
        type: z.literal('text'),
        ...common,
        required,
        maxLength: integer('form-field.max-length', 1, 100_000).optional(),
      },
      'form-field.text',
    ),
    group(
      {
        type: z.literal('table'),
        ...common,
        rows: list(row, 'form-field.rows').min(1),
        columns: list(column, 'form-field.columns').min(1),
        unit,
      },
      'form-field.table',
    ),
    group(
      { type: z.literal('list'), ...common, columns: list(column, 'form-field.list-columns').min(1), required },
      'form-field.list',
    ),
  ],
  oneType('number', 'text', 'table', 'list'),
);

const ruleSchema = group(
  {
    id: id('form-field.rule-id'),
    left: text('form-field.rule-left'),
    op: oneOf(['>=', '<=', '='], 'form-field.rule-op'),
    right: text('form-field.rule-right'),
    severity: oneOf(['refuse', 'warn'], 'form-field.rule-severity'),
    message: text('form-field.rule-message'),
  },
  'form-field.rule',
);

/** A report's form (biểu mẫu): data of the plan, shared by requirements under its id. */
export const formSchema = group(
  {
    title: text('form-field.title'),
    fields: list(fieldSchema, 'form-field.fields').min(1),
    rules: list(ruleSchema, 'form-field.rules').optional(),
  },
  'form-field.form',
);

export type FormFile = z.infer<typeof formSchema>;
