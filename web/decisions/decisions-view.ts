import { addressOf } from '../../domain/ids';
import { extensionRequestTable } from '../frame/parts/extension-requests';
import { faults } from '../frame/parts/faults';
import { mark } from '../frame/parts/mark';
import { stateReason } from '../frame/parts/state-reason';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { ObligationPage } from '../reports/obligation';
import { idOf } from './decision-field-view';
import { decisionForms, restoreForm } from './decision-forms-view';
import type { DecisionsContent } from './decisions-content';
import { decisionsOnRecord } from './decisions-on-record-view';

/** What staff can decide on a report, and past decisions. */
export const decisionsView: View<DecisionsContent> = (content, page) => {
  const { report, acts, decisions, done } = content;
  const { head } = report;
  const w = page.words;
  const { title, toCorrect } = w.decisions;
  const listed = content.faults.map((fault) => ({ ...fault, field: idOf(fault.field) }));
  const nothing = !Object.values(acts).includes(true);
  return {
    title,
    body: html`<p class="crumbs"><a href="/bang-theo-doi">${w.rounds.matrix}</a>
<a href="${addressOf('/dot', head.id)}">${head.title}</a></p>
${faults({ faults: listed, heading: toCorrect }, w)}
<h1>${title}</h1>
${done && html`<div class="notice good" role="status"><p><strong>${w.decisions.done[done]}</strong></p></div>`}
${standing(report, w)}
${nothing && nothingToDo(report, w)}
${request(content, w)}
${decisionForms(content, page)}
${decisionsOnRecord(decisions, w)}
${content.requests.length > 0 && extensionRequestTable(content.requests, w)}
${restoreForm(content, page)}`,
  };
};

/** The report and its state. */
function standing(report: ObligationPage, w: Words): Html {
  const { id, head, unitName, shown, extended, lateFrom, askedLateFrom, version, last } = report;
  const { due, askedAgain, by, sent, seeContent } = w.decisions;
  const reason = report.stateReason ? html`<p class="small">${stateReason(report, w)}</p>` : null;
  const deadline = w.quoting(w.dueInWords(extended ? null : head.dueText, lateFrom));
  const again = askedLateFrom === null ? null : html`<dt>${askedAgain}</dt><dd>${by(askedLateFrom)}</dd>`;
  const receipt =
    last &&
    html`<dt>${sent}</dt><dd>${w.sendingNumber(version)},
<a class="code" href="/phieu/${last.receipt}">${last.receipt}</a> ·
<a href="/phieu/${last.receipt}/noi-dung">${seeContent}</a></dd>`;
  return html`<p class="lead">${unitName}: ${head.title}</p>
<p>${mark(shown, w)}</p>
${reason}
<dl class="facts">
  <dt>${due}</dt><dd><strong>${deadline}</strong> · <a href="${addressOf('/vi-sao', id)}">${w.rounds.why}</a></dd>
  ${again}
  ${receipt}
</dl>`;
}

/** The unit's request that waits; the forms below grant or refuse it. */
function request({ report, requests: [newest] }: DecisionsContent, w: Words): Html | null {
  if (newest?.state !== 'waiting' || report.state !== 'open') return null;
  const { until, reason, askedBy, askedAt } = newest;
  return html`<div class="notice"><p>${w.decisions.asked(until, askedBy, askedAt)} <span lang="vi">${reason}</span></p></div>`;
}

function nothingToDo({ own }: ObligationPage, { decisions }: Words): Html {
  return html`<div class="notice"><p>${own ? decisions.nothingOwn : decisions.nothing}</p></div>`;
}
