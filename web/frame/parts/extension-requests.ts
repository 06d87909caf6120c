import type { ExtensionRequestRow } from '../../../storage/extension-requests';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import { cell, rowHead, tableHead } from './table';

/** A unit's requests for an extension of one report with their answers, the newest first. */
export function extensionRequestTable(requests: readonly ExtensionRequestRow[], w: Words): Html {
  const t = w.reports.request;
  return html`<h2 id="da-de-nghi">${t.list}</h2>
<table class="stack" role="table"><caption class="hidden">${t.newestFirst}</caption>
${tableHead([t.askedUntil, t.reason, t.askedBy, t.answer])}
<tbody role="rowgroup">${requests.map((one) => row(one, w))}</tbody></table>`;
}

function row(
  { until, lastDay, reason, askedBy, askedAt, state, settledBy, settledAt }: ExtensionRequestRow,
  w: Words,
): Html {
  const t = w.reports.request;
  const when =
    settledAt === null ? null : html`<span class="note nums">${settledBy}, ${w.tableMoment(settledAt)}</span>`;
  return html`<tr role="row">${rowHead(html`${t.endOf(until)}<span class="note">${t.instead(lastDay)}</span>`)}
${cell(t.reason, html`<span lang="vi">${reason}</span>`)}
${cell(t.askedBy, [askedBy, html`<span class="note nums">${w.tableMoment(askedAt)}</span>`])}
${cell(t.answer, [t.states[state], when])}</tr>
`;
}
