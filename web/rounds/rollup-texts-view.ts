import type { Field, FormDefinition } from '../../domain/rollup/form';
import type { ListRow } from '../../domain/rollup/rollup';
import type { UnitId } from '../../domain/units/unit';
import { cell, tableHead } from '../frame/parts/table';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';
import type { CompiledReport, RollupContent } from './rollup-content';

type ListField = Extract<Field, { type: 'list' }>;

/** The rows that units wrote into lists, each with the unit it came from. */
export function listsSection(form: FormDefinition, content: RollupContent, compiled: CompiledReport, w: Words): Piece {
  const lists = form.fields.filter((field): field is ListField => field.type === 'list');
  return lists.map((field) => {
    const rows = compiled.rollup.lists[field.id] ?? [];
    return rows.length === 0 ? null : list(field, rows, content, w);
  });
}

function list({ label, columns }: ListField, rows: readonly ListRow[], content: RollupContent, w: Words): Html {
  const { place, unit } = w.rollups;
  const filled = w.filledColumns(
    columns,
    rows.map(({ row }) => row),
  );
  const lines = rows.map(
    (entry, index) => html`<tr role="row"><td data-l="${place}" role="cell">${index + 1}</td>
${filled.map((column) => cell(column.label, entry.row[column.id] ?? ''))}
${cell(unit, nameOf(entry.unit, content))}</tr>
`,
  );
  return html`<h2>${label} (${rows.length})</h2>
<table class="stack" role="table"><caption class="hidden">${label}</caption>
${tableHead([place, ...filled.map((column) => column.label), unit])}
<tbody role="rowgroup">${lines}</tbody></table>`;
}

/** What units wrote in words, under each unit's name. */
export function textsSection(form: FormDefinition, content: RollupContent, { rollup }: CompiledReport): Piece {
  return form.fields.map((field) => {
    const texts = field.type === 'text' ? (rollup.texts[field.id] ?? []) : [];
    if (texts.length === 0) return null;
    const written = texts.map(({ unit, text }) => {
      const lines = text.split('\n').map((line) => html`<p lang="vi">${line}</p>`);
      return html`<h3>${nameOf(unit, content)}</h3>${lines}`;
    });
    return html`<h2>${field.label}</h2>${written}`;
  });
}

function nameOf(unit: UnitId, { standings }: RollupContent): string {
  return standings.get(unit)?.name ?? unit;
}
