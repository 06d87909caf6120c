import { z } from 'zod';
import {
  groupSchema,
  idSchema,
  integerSchema,
  listSchema,
  oneOfSchema,
  taggedUnionSchema,
  textSchema,
  yesNoSchema,
} from '../source/field';

const row = groupSchema(
  { id: idSchema('form-field.row-id'), label: textSchema('form-field.row-label') },
  'form-field.row',
);
const column = groupSchema(
  { id: idSchema('form-field.column-id'), label: textSchema('form-field.column-label') },
  'form-field.column',
);

const decimals = integerSchema('form-field.decimals', 0, 6).optional();
const figureColumn = groupSchema(
  { id: idSchema('form-field.column-id'), label: textSchema('form-field.column-label'), decimals },
  'form-field.figure-column',
);

const common = { id: idSchema('form-field.id'), label: textSchema('form-field.label') };
const unit = textSchema('form-field.unit').nullish();
const required = yesNoSchema('form-field.required').optional();

/** One field of a report form in a plan file. */
export const fieldSchema = z.discriminatedUnion(
  'type',
  [
    groupSchema(
      {
        type: z.literal('number'),
        ...common,
        unit,
        aggregate: oneOfSchema(['sum', 'max', 'none'], 'form-field.aggregate').optional(),
        required,
        decimals,
      },
      'form-field.number',
    ),
    groupSchema(
      {
        type: z.literal('text'),
        ...common,
        required,
        maxLength: integerSchema('form-field.max-length', 1, 100_000).optional(),
      },
      'form-field.text',
    ),
    groupSchema(
      {
        type: z.literal('table'),
        ...common,
        rows: listSchema(row, 'form-field.rows').min(1),
        columns: listSchema(figureColumn, 'form-field.columns').min(1),
        unit,
      },
      'form-field.table',
    ),
    groupSchema(
      { type: z.literal('list'), ...common, columns: listSchema(column, 'form-field.list-columns').min(1), required },
      'form-field.list',
    ),
  ],
  taggedUnionSchema('number', 'text', 'table', 'list'),
);

const ruleSchema = groupSchema(
  {
    id: idSchema('form-field.rule-id'),
    left: textSchema('form-field.rule-left'),
    op: oneOfSchema(['>=', '<=', '='], 'form-field.rule-op'),
    right: textSchema('form-field.rule-right'),
    severity: oneOfSchema(['refuse', 'warn'], 'form-field.rule-severity'),
    message: textSchema('form-field.rule-message'),
  },
  'form-field.rule',
);

/** A report's form (biểu mẫu): data of the plan, shared by requirements under its id. */
export const formSchema = groupSchema(
  {
    title: textSchema('form-field.title'),
    fields: listSchema(fieldSchema, 'form-field.fields').min(1),
    rules: listSchema(ruleSchema, 'form-field.rules').optional(),
  },
  'form-field.form',
);

export type FormFile = z.infer<typeof formSchema>;
