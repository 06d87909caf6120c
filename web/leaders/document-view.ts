import { addressOf } from '../../domain/ids';
import { reportTitle } from '../../domain/obligations/report-title';
import type { View } from '../frame/view';
import { html, NOTHING } from '../html';
import { figureTrends } from '../rounds/figure-trends-view';
import type { DocumentPage } from './document-page';
import { worstTable } from './parts/delays';
import { shareSeries } from './parts/share-series';
import { groupTable, unitMap } from './parts/unit-map';

/** Figures that are drawn: what fits on two pages of paper. */
const MOST_FIGURES = 6;

/** A document over time: shares, groups of units, units × periods, the longest delays, figures; two pages of paper. */
export const documentView: View<DocumentPage> = (content, { words: w, at }) => {
  const { id, title, document, series, periods, groups, worst, trends } = content;
  // Of a document with one report the period says all.
  const titles = new Map(
    periods.flatMap(({ report, period, rounds }) =>
      rounds.map((round) => [round, series.length > 1 ? reportTitle(report, period) : period]),
    ),
  );
  return {
    title: w.overTime.titleOf(title),
    body: html`<p class="crumbs noprint"><a href="/lanh-dao">${w.leaders.title}</a></p>
<div class="over-time"><h1>${w.overTime.title}</h1>
<p class="lead" lang="vi">${title}</p>
<p class="soft small"><span lang="vi">${document}</span>. ${w.leaders.asOf(at)}
 <a class="noprint" href="${addressOf('/van-ban', id)}">${w.overTime.toDocument}</a></p>
${series.length === 0 ? html`<div class="notice"><p>${w.overTime.nothing}</p></div>` : shareSeries(series, w)}
${groupTable(groups, w)}
${trends.map(
  (one) => html`<h2>${w.overTime.figures}</h2>
<p class="soft small"><span lang="vi">${w.capitalised(one.title)}</span>. ${w.overTime.figuresHint}</p>
${figureTrends(one, one.title, MOST_FIGURES, w)}`,
)}
${series.length === 0 ? NOTHING : unitMap(content, at, w)}
${worstTable(worst, titles, w)}</div>`,
  };
};
