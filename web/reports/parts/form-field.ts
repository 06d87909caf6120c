import type { Field, FigureColumn, Labelled } from '../../../domain/rollup/form';
import { columnHeads } from '../../frame/parts/column-heads';
import { faultOf, field as labelled } from '../../frame/parts/field';
import { rowHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import { VALUE_PREFIX } from '../typed-report';
import { cellField, keyboardOf, type Typed } from './cell-field';
import { listField } from './list-field';

/** A report form as it was typed. */
export interface TypedForm extends Typed {
  /** How many rows each list shows, by its id. */
  rows: ReadonlyMap<string, number>;
}

type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>;

/** One question of a report form. */
export function formField(field: Field, form: TypedForm, w: Words): Html {
  switch (field.type) {
    case 'number':
      return numberField(field, form, w);
    case 'text':
      return textField(field, form, w);
    case 'table':
      return tableField(field, form, w);
    case 'list':
      return listField(field, form.rows.get(field.id) ?? 0, form, w);
  }
}

function optional(required: boolean, w: Words): Html | null {
  return required ? null : html` <span class="soft">${w.reports.form.optional}</span>`;
}

function numberField({ id, label, unit, required, decimals }: FieldOf<'number'>, form: TypedForm, w: Words): Html {
  const name = VALUE_PREFIX + id;
  const measure = unit && html` <span class="soft" lang="vi">(${unit})</span>`;
  return labelled(
    { name, label: html`${label}${measure}${optional(required, w)}`, fault: faultOf(form.faults, name) },
    w,
    (described) =>
      html`<input class="short num" type="text" inputmode="${keyboardOf(decimals)}" id="${name}"
 name="${name}" value="${form.typed.get(name) ?? ''}" autocomplete="off"${described}>`,
  );
}

function textField({ id, label, required }: FieldOf<'text'>, form: TypedForm, w: Words): Html {
  const name = VALUE_PREFIX + id;
  return labelled(
    { name, label: html`${label}${optional(required, w)}`, fault: faultOf(form.faults, name) },
    w,
    (described) =>
      html`<textarea id="${name}" name="${name}" rows="3"${described}>\n${form.typed.get(name) ?? ''}</textarea>`,
  );
}

function tableField({ id, label, unit, rows, columns }: FieldOf<'table'>, form: TypedForm, w: Words): Html {
  const name = VALUE_PREFIX + id;
  const measure = unit && html` <span class="soft">${w.reports.form.tableOf(unit)}</span>`;
  const cell = (row: Labelled, { id: column, label: head, decimals = 0 }: FigureColumn): Html =>
    cellField({ name: `${name}.${row.id}.${column}`, head, label: `${row.label}: ${head}`, decimals }, form, w);
  return html`<table class="stack cells grid" role="table" id="${name}">
<caption>${label}${measure}</caption>
${columnHeads({ columns, first: w.reports.form.content }, w)}
<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row">${rowHead(row.label)}${columns.map((column) => cell(row, column))}</tr>\n`)}
</tbody></table>`;
}
