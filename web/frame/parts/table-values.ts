import type { Field, Labelled } from '../../../domain/rollup/form';
import { type Html, html, type Piece } from '../../html';
import type { Words } from '../../language/words';
import { columnHeads } from './column-heads';
import { rowHead } from './table';

export type TableField = Extract<Field, { type: 'table' }>;

interface TableValues {
  field: TableField;
  /** Head of the column that names the rows. */
  first: string;
  /** Content of a cell, by its full id; null where there is no figure. */
  cell(id: string, label: string): Piece;
  /** Total of a column; null where columns are not added. */
  total: ((column: Labelled) => Piece) | null;
}

/** A table of a report form with its figures. */
export function tableValues({ field, first, cell, total }: TableValues, w: Words): Html {
  const { columns, rows } = field;
  const cellOf = (row: Labelled, column: Labelled) =>
    figure(column, cell(`${field.id}.${row.id}.${column.id}`, `${row.label}, ${column.label}`));
  return html`<table class="stack grid" role="table">
<caption>${field.label}${field.unit && html` <span class="soft">${w.parts.numberOf(field.unit)}</span>`}</caption>
${columnHeads({ columns, first }, w)}
<tbody role="rowgroup">
${rows.map((row) => html`<tr role="row">${rowHead(row.label)}${columns.map((column) => cellOf(row, column))}</tr>\n`)}
</tbody>
${total && totals(columns, total, w)}
</table>`;
}

function totals(columns: readonly Labelled[], total: (column: Labelled) => Piece, w: Words): Html {
  const sums = columns.map((column) => figure(column, total(column)));
  return html`<tfoot role="rowgroup"><tr role="row">${rowHead(w.parts.total)}${sums}</tr></tfoot>`;
}

function figure({ label }: Labelled, shown: Piece): Html {
  if (shown !== null) return html`<td data-l="${label}" class="num" role="cell"><div>${shown}</div></td>`;
  return html`<td data-l="${label}" class="num none" role="cell"><div><span class="soft">–</span></div></td>`;
}
