import { addressOf } from '../../domain/ids';
import { sumExactly } from '../../domain/rollup/decimal';
import type { Field, FormDefinition, Labelled } from '../../domain/rollup/form';
import { tableHead } from '../frame/parts/table';
import { type TableField, tableValues } from '../frame/parts/table-values';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';
import type { CompiledReport } from './rollup-content';

type NumberField = Extract<Field, { type: 'number' }>;

/** The figures of a version: its tables, then the others; each leads to the reports it comes from. */
export function figuresSection(form: FormDefinition, head: CollectionHead, compiled: CompiledReport, w: Words): Html {
  const { received, nil } = compiled.rollup.units;
  const tables = form.fields.filter((field): field is TableField => field.type === 'table');
  const numbers = form.fields.filter(
    (field): field is NumberField => field.type === 'number' && field.aggregate !== 'none',
  );
  const figures = figuresOf(head, compiled, w);
  return html`<h2>${w.rollups.figures}</h2>
<p class="soft small">${w.rollups.addedFromReports(received.length - nil.length)}</p>
${tables.map((field) => {
  const total = (column: Labelled) => figures.total(field, column);
  return tableValues({ field, first: w.rollups.content, cell: figures.one, total }, w);
})}
${numbers.length === 0 ? NOTHING : numbersTable(numbers, figures.one, w)}`;
}

/** Figures of a version as links to their sources; null where no report has one. */
function figuresOf(head: CollectionHead, { rollup, figures }: CompiledReport, w: Words) {
  const address = `${addressOf('/nguon', head.id)}?lan=${rollup.version}`;
  const link = (field: string, value: number, label: string) =>
    html`<a href="${`${address}&chi-tieu=${encodeURIComponent(field)}`}">${w.formatFigure(value)}<span
 class="hidden"> (${label})</span></a>`;
  return {
    one(id: string, label: string): Html | null {
      const figure = figures.get(id);
      return figure === undefined ? null : link(id, figure.value, label);
    },
    total(field: TableField, column: Labelled): Html | null {
      const parts = field.rows.flatMap((row) => figures.get(`${field.id}.${row.id}.${column.id}`)?.value ?? []);
      if (parts.length === 0) return null;
      return link(`${field.id}.*.${column.id}`, sumExactly(parts), w.rollups.columnTotal(column.label));
    },
  };
}

function numbersTable(
  fields: readonly NumberField[],
  figure: (id: string, label: string) => Html | null,
  w: Words,
): Html {
  const { otherFigures, figure: name, figures, unitOfMeasure, largest } = w.rollups;
  const rows = fields.map(({ id, label, unit, aggregate }) => {
    const value = figure(id, label) ?? html`<span class="soft">–</span>`;
    const how = aggregate === 'max' ? html` <span class="soft">(${largest})</span>` : null;
    return html`<tr role="row"><th scope="row" role="rowheader">${label}${how}</th>
<td class="num" role="cell">${value}</td><td role="cell" lang="vi">${unit}</td></tr>
`;
  });
  return html`<table role="table"><caption class="hidden">${otherFigures}</caption>
${tableHead([name, { text: figures, class: 'num' }, unitOfMeasure])}
<tbody role="rowgroup">${rows}</tbody></table>`;
}
