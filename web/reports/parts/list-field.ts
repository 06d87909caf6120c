import type { Field } from '../../../domain/rollup/form';
import { faultOf } from '../../frame/parts/field';
import { rowHead, tableHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import { VALUE_PREFIX } from '../typed-report';
import { cellField, type Typed } from './cell-field';

type ListField = Extract<Field, { type: 'list' }>;

/** A list of a report form, with as many rows as asked for and a button that brings more. */
export function listField(list: ListField, count: number, form: Typed, w: Words): Html {
  const name = VALUE_PREFIX + list.id;
  const fault = faultOf(form.faults, name);
  return html`<div id="${name}"${fault && html` class="field bad"`}>
${fault && html`<span class="fault">${w.say(fault)}</span>`}
<input type="hidden" name="so-dong.${list.id}" value="${count}">
<table class="stack cells wide" role="table">
<caption>${list.label} <span class="soft">${w.reports.form.emptyRows}</span></caption>
${tableHead([w.reports.form.rowNumber, ...list.columns.map(({ label }) => label)])}
<tbody role="rowgroup">
${Array.from({ length: count }, (_, row) => listRow(list, row, form, w))}</tbody></table>
<p><button class="second" name="viec" value="them-dong:${list.id}">${w.reports.form.addRows(list.label)}</button></p>
</div>`;
}

function listRow({ id, columns }: ListField, row: number, form: Typed, w: Words): Html {
  const cells = columns.map(({ id: column, label: head }) => {
    const label = w.reports.form.cellOfRow(head, row + 1);
    return cellField({ name: `${VALUE_PREFIX}${id}.${row}.${column}`, head, label, decimals: null }, form, w);
  });
  return html`<tr role="row">${rowHead(row + 1)}${cells}</tr>\n`;
}
