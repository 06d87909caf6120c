import { addressOf } from '../../domain/ids';
import type { ExtensionRequestRow } from '../../storage/extension-requests';
import { extensionRequestTable } from '../frame/parts/extension-requests';
import { faults } from '../frame/parts/faults';
import { faultOf, field, textField } from '../frame/parts/field';
import { mark } from '../frame/parts/mark';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { ObligationPage } from './obligation';
import { dueFact, receiverFact, sourceFact } from './parts/report-facts';

/** What the page of a unit's requests for an extension shows. */
export interface ExtensionRequestContent {
  report: ObligationPage;
  requests: readonly ExtensionRequestRow[];
  /** The newest request waits for an answer. */
  waits: boolean;
  canAsk: boolean;
  /** Most characters of the reason. */
  longest: number;
  typed: { until: string; reason: string };
  faults: readonly Fault[];
}

/** A unit asks for a later last day of one report, withdraws that, and reads what was answered. */
export const extensionRequestView: View<ExtensionRequestContent> = (content, page) => {
  const { report, requests, waits, canAsk } = content;
  const { words: w } = page;
  const t = w.reports.request;
  return {
    title: t.title,
    body: html`<p class="crumbs"><a href="/bao-cao">${w.reports.form.owed}</a>
<a href="${addressOf('/u', report.id)}">${report.head.title}</a></p>
${faults({ faults: content.faults, heading: t.toCorrect }, w)}
<h1>${t.title}</h1>
<p class="lead">${report.unitName}: <span lang="vi">${report.head.title}</span></p>
<p>${mark(report.shown, w)}</p>
<dl class="facts">
${dueFact(report, w)}
${receiverFact(report.head, w)}
${sourceFact(report.head, w)}
</dl>
${waits && waiting(content, page)}
${canAsk && askForm(content, page)}
${!waits && !canAsk && html`<div class="notice"><p>${t.cannot}</p></div>`}
${requests.length > 0 && extensionRequestTable(requests, w)}`,
  };
};

function waiting({ report, requests }: ExtensionRequestContent, { words: w, session }: Page): Html {
  const t = w.reports.request;
  const [{ until, askedAt }] = requests as [ExtensionRequestRow];
  return html`<div class="notice good" role="status"><p>${t.waits(until, askedAt)}</p></div>
<form method="post" action="${addressOf('/de-nghi-gia-han', report.id)}">${token(session)}
<div class="acts"><button class="second" name="viec" value="rut">${t.withdraw}</button></div></form>`;
}

function askForm({ report, typed, faults: list, longest }: ExtensionRequestContent, { words: w, session }: Page): Html {
  const t = w.reports.request;
  const until = { name: 'ngay', label: t.until, hint: t.untilHint, fault: faultOf(list, 'ngay') };
  const reason = { name: 'ly-do', label: t.reason, hint: t.reasonHint, fault: faultOf(list, 'ly-do') };
  return html`<p>${t.hint}</p>
<form method="post" action="${addressOf('/de-nghi-gia-han', report.id)}">${token(session)}
${textField({ ...until, value: typed.until, max: 40, short: true }, w)}
${field(
  reason,
  w,
  (described) => html`<textarea id="ly-do" name="ly-do" rows="3" maxlength="${longest}"${described}>
${typed.reason}</textarea>`,
)}
<div class="acts"><button name="viec" value="de-nghi">${t.ask}</button></div></form>`;
}
