import { addressOf } from '../../domain/ids';
import { mark } from '../frame/parts/mark';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { UnitReport } from '../reports/unit-reports';

export interface LeaderUnitContent {
  /** Name of the unit. */
  unit: string;
  id: string;
  reports: readonly UnitReport[];
}

export const leaderUnitView: View<LeaderUnitContent> = ({ unit, id, reports }, { words: w, at }) => {
  const title = w.leaders.unitTitle(unit);
  return {
    title,
    body: html`<p class="crumbs"><a href="/lanh-dao">${w.leaders.title}</a></p>
<h1>${title}</h1>
<p class="lead">${w.leaders.asOf(at)}</p>
<p class="noprint"><a href="/ho-so-gui/${id}">${w.lists.record}</a></p>
${
  reports.length === 0 ? html`<div class="notice"><p>${w.leaders.unitOwesNothing}</p></div>` : reportTable(reports, w)
}`,
  };
};

function reportTable(reports: readonly UnitReport[], w: Words): Html {
  const { report, state, deadline, firstReceived } = w.leaders;
  return html`<table class="stack" role="table">
  <caption class="hidden">${w.leaders.unitCaption}</caption>
  ${tableHead([report, state, deadline, firstReceived])}
  <tbody role="rowgroup">
${reports.map((one) => reportRow(one, w))}  </tbody>
</table>`;
}

function reportRow({ id, head, shown, lateFrom, receipt, receivedAt }: UnitReport, w: Words): Html {
  const { state, deadline, firstReceived, why } = w.leaders;
  const title = receipt === null ? head.title : html`<a href="/phieu/${receipt}/noi-dung">${head.title}</a>`;
  const due = html`${w.endInTable(lateFrom)} · <a href="${addressOf('/vi-sao', id)}">${why}</a>`;
  return html`    <tr role="row">${rowHead(html`${title}<span class="note">${head.document}</span>`)}
      ${cell(state, mark(shown, w))}
      ${cell(deadline, due, null, 'nums')}
      <td data-l="${firstReceived}" role="cell" class="nums">${
        receivedAt === null ? '–' : w.tableMoment(receivedAt)
      }</td></tr>
`;
}
