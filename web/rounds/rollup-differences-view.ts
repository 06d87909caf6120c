import { countDifferences, type RollupDifferences } from '../../domain/rollup/differences';
import { figureIds } from '../../domain/rollup/figure-ids';
import type { FormDefinition } from '../../domain/rollup/form';
import type { UnitId } from '../../domain/units/unit';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { type Html, html, NOTHING, type Piece } from '../html';
import type { Words } from '../language/words';

/** What names the units and figures of the differences. */
interface Named {
  nameOf(unit: UnitId): string;
  form: FormDefinition | null;
}

/** What a supplement changes of the version confirmed before it, by name. */
export function differencesSection(
  { base, supplement, confirmed, differences }: ShownSupplement,
  named: Named,
  w: Words,
): Html {
  if (base === null || differences === null) return NOTHING;
  const { rollupChain: t } = w;
  const { units, figures, texts, lists } = differences;
  return html`<h2 id="khac-biet">${t.differences(base)}</h2>
${confirmed === null && html`<p>${t.supplementOf(supplement, base)}</p>`}
${countDifferences(differences) === 0 && html`<p>${t.same(base)}</p>`}
<dl class="facts">${[
    names(t.added, units.added, named),
    names(t.removed, units.removed, named),
    names(t.changed, units.changed, named),
    names(t.nowLate, ofLate(units.late, true), named),
    names(t.nowOnTime, ofLate(units.late, false), named),
  ]}</dl>
${figures.length > 0 && figureTable(figures, named, w)}
${texts.length > 0 && changedTexts(texts, named, w)}
${lists.length > 0 && changedLists(lists, named, w)}`;
}

interface ShownSupplement {
  base: number | null;
  supplement: number;
  confirmed: object | null;
  differences: RollupDifferences | null;
}

function ofLate(units: RollupDifferences['units']['late'], late: boolean): UnitId[] {
  return units.filter((unit) => unit.late === late).map(({ unit }) => unit);
}

function names(heading: string, units: readonly UnitId[], { nameOf }: Named): Html {
  if (units.length === 0) return NOTHING;
  return html`<dt>${heading} (${units.length})</dt><dd>${units.map(nameOf).join('; ')}</dd>
`;
}

function figureTable(figures: RollupDifferences['figures'], { form }: Named, w: Words): Html {
  const { changedFigures, figure, before, after, none } = w.rollupChain;
  const labels = new Map((form === null ? [] : figureIds(form)).map(({ id, label }) => [id, label]));
  const value = (of: number | null) => (of === null ? none : w.formatFigure(of));
  const rows = figures.map(
    ({ field, before: old, after: now }) => html`<tr role="row">${rowHead(labels.get(field) ?? field)}
${cell(before, value(old), 'nums', 'num')}${cell(after, value(now), 'nums', 'num')}</tr>
`,
  );
  return html`<table class="stack" role="table"><caption>${changedFigures}</caption>
${tableHead([figure, { text: before, class: 'num' }, { text: after, class: 'num' }])}
<tbody role="rowgroup">${rows}</tbody></table>`;
}

function changedTexts(texts: RollupDifferences['texts'], { nameOf, form }: Named, w: Words): Html {
  const { changedTexts: heading, text, textAdded, textRemoved } = w.rollupChain;
  const said = (before: string | null, after: string | null): Piece => {
    if (before === null) return textAdded(after ?? '');
    return after === null ? textRemoved(before) : text(before, after);
  };
  return html`<h3>${heading}</h3>
<ul>${texts.map(
    ({ field, unit, before, after }) => html`<li>${nameOf(unit)}, ${labelOf(form, field)}: ${said(before, after)}</li>`,
  )}</ul>`;
}

function changedLists(lists: RollupDifferences['lists'], { nameOf, form }: Named, w: Words): Html {
  const { changedLists: heading, rows } = w.rollupChain;
  return html`<h3>${heading}</h3>
<ul>${lists.map(
    ({ field, unit, added, removed }) =>
      html`<li>${nameOf(unit)}, ${labelOf(form, field)}: ${rows(added.length, removed.length)}</li>`,
  )}</ul>`;
}

function labelOf(form: FormDefinition | null, field: string): string {
  return form?.fields.find(({ id }) => id === field)?.label ?? field;
}
