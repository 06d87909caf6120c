import { smallLine } from '../charts/small-line';
import { cell, rowHead } from '../frame/parts/table';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { FigureTrend, FigureTrends } from './figure-trends';

/** The figures over periods as small multiples, each in the row of the numbers that it is drawn from. */
export function figureTrends({ periods, figures }: FigureTrends, report: string, most: number, w: Words): Html {
  if (figures.length === 0) return NOTHING;
  const { figuresOf, figure, trend, draft } = w.overTime;
  const names = periods.map(({ period }) => period);
  const heads = periods.map(
    ({ period, confirmed }) =>
      html`<th scope="col" role="columnheader" class="num"><span lang="vi">${period}</span>${
        confirmed ? null : html` <span class="note">${draft}</span>`
      }</th>`,
  );
  return html`<table class="stack trends" role="table"><caption class="hidden">${figuresOf(report)}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${figure}</th><th scope="col" role="columnheader">${trend}</th>${heads}</tr></thead>
<tbody role="rowgroup">${figures.slice(0, most).map((one) => trendRow(one, names, isShared(one, figures), w))}</tbody></table>`;
}

/** Columns of one name in two tables are told apart by the name of their table. */
function isShared({ label }: FigureTrend, figures: readonly FigureTrend[]): boolean {
  return figures.filter((one) => one.label === label).length > 1;
}

function trendRow(
  { table, label, unit, values }: FigureTrend,
  periods: readonly string[],
  withTable: boolean,
  w: Words,
): Html {
  const name = html`<span lang="vi">${withTable && table !== null && `${table}: `}${label}${unit && html` <span class="soft">(${unit})</span>`}</span>`;
  const cells = values.map((value, place) =>
    cell(periods[place]!, value === null ? '–' : w.formatFigure(value), null, 'num'),
  );
  return html`<tr role="row">${rowHead(name)}
${cell(w.overTime.trend, smallLine(values))}${cells}</tr>
`;
}
