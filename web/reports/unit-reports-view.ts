import { addressOf } from '../../domain/ids';
import { mark } from '../frame/parts/mark';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import { dueFact, receiverFact, sourceFact } from './parts/report-facts';
import { returnedNotice } from './parts/returned-notice';
import type { UnitReport, UnitReports } from './unit-reports';

export interface UnitReportsContent extends UnitReports {
  unitName: string;
}

/** The reports a unit owes, soonest first, those it has submitted, and those it need not send. */
export const unitReportsView: View<UnitReportsContent> = ({ unitName, owing, sent, released }, { words: w }) => {
  const { title, nothing, toCalendar, sentNewestFirst } = w.reports.owed;
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${unitName}</p>
${owing.length === 0 && html`<div class="notice good"><p>${nothing}</p></div>`}
${owing.map((report) => owedReport(report, w))}
${settledReports(w.reports.owed.sent, sentNewestFirst, sent, w)}
${settledReports(w.reports.owed.released, w.reports.owed.released, released, w)}
<p class="noprint"><a href="/lich">${toCalendar}</a> · <a href="/nhiem-vu">${w.duties.title}</a> · <a href="/bao-cao/ho-so">${w.lists.record}</a></p>`,
  };
};

function owedReport(report: UnitReport, w: Words): Html {
  const { id, head, shown, stateReason, askedLateFrom, draftedAt, askedUntil } = report;
  const look = shown.tone === 'red' ? ' late' : head.history ? ' past' : '';
  const of = html`<span class="hidden">: ${head.title}</span>`;
  return html`<section class="round${look}" aria-labelledby="bc-${id}">
  <h2 id="bc-${id}">${head.title}</h2>
  <p>${mark(shown, w)}</p>
  ${stateReason && returnedNotice({ stateReason, askedLateFrom }, w)}
  <dl class="facts">
    ${dueFact(report, w)}
    ${receiverFact(head, w)}
    ${sourceFact(head, w)}
  </dl>
  ${askedUntil && html`<p class="small">${w.reports.request.waitsShort(askedUntil)}</p>`}
  ${draftedAt && html`<p class="small">${w.reports.owed.draft(draftedAt)}</p>`}
  <p><a class="button" href="${addressOf('/u', id)}">${nextStep(report, w)}${of}</a></p>
</section>
`;
}

function nextStep({ draftedAt, version }: UnitReport, { reports: { owed } }: Words): string {
  if (draftedAt !== null) return owed.goOn;
  return version > 0 ? owed.sendAgain : owed.begin;
}

function settledReports(heading: string, caption: string, reports: readonly UnitReport[], w: Words): Html {
  if (reports.length === 0) return NOTHING;
  const { owed } = w.reports;
  return html`<h2>${heading}</h2>
<table class="stack" role="table">
  <caption class="hidden">${caption}</caption>
  ${tableHead([owed.report, owed.result, owed.firstReceived, owed.receipt])}
  <tbody role="rowgroup">
${reports.map((report) => settledReport(report, w))}  </tbody>
</table>`;
}

function settledReport({ id, head, shown, receivedAt, receipt }: UnitReport, w: Words): Html {
  const { owed } = w.reports;
  const received = receivedAt === null ? '–' : w.tableMoment(receivedAt);
  const code = receipt === null ? '–' : html`<a class="code" href="/phieu/${receipt}">${receipt}</a>`;
  return html`<tr role="row">${rowHead(html`<a href="${addressOf('/u', id)}">${head.title}</a>`)}
${cell(owed.result, mark(shown, w))}
<td data-l="${owed.firstReceived}" role="cell" class="nums">${received}</td>
<td data-l="${owed.receipt}" role="cell">${code}</td></tr>
`;
}
