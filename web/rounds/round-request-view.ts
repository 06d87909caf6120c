import { addressOf } from '../../domain/ids';
import { textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { Page } from '../frame/view';
import { type Html, html } from '../html';
import type { RoundContent } from './round-content';

const LONGEST_REASON = 200;

/** What an ad-hoc request asks for, who withdrew it and why, and the form that withdraws it. */
export function requestOfRound({ head, request, canWithdraw }: RoundContent, { words: w, session }: Page): Html | null {
  if (request === null) return null;
  const t = w.requested;
  const { subject, requestedBy, requestedAt, document, withdrawnAt, withdrawnBy, withdrawnReason } = request;
  const by = document && html` (${t.document(document.number, document.date)})`;
  const said = html`<p>${t.ofRound(requestedBy, requestedAt, head.lateFrom)} <span lang="vi">${subject}</span>${by}</p>`;
  if (withdrawnAt !== null) {
    return html`<div class="notice warn">${said}<p><strong>${withdrawnBy} ${t.withdrawn(withdrawnAt)}</strong>:
<span lang="vi">${withdrawnReason}</span></p></div>`;
  }
  const reason = { name: 'ly-do', label: t.withdrawalReason, fault: null, value: '', max: LONGEST_REASON };
  const form = () => html`<details><summary>${t.withdraw}</summary>
<form method="post" action="${addressOf('/rut-yeu-cau', head.id)}">${token(session)}
${textField(reason, w)}
<div class="acts"><button class="second">${t.withdraw}</button></div></form></details>`;
  return html`<div class="notice">${said}</div>${canWithdraw && !head.closed && form()}`;
}
