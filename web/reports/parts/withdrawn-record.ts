import { textField } from '../../frame/parts/field';
import { token } from '../../frame/parts/token';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { SubmissionPage } from '../receipt';

const LONGEST = 200;

/** A receipt of a report that was recorded by mistake says so first. */
export function withdrawnNotice({ withdrawn }: SubmissionPage, { reports: { receipt } }: Words): Html | null {
  if (withdrawn === null) return null;
  const { by, at, reason } = withdrawn;
  return html`<div class="notice warn"><p>${receipt.withdrawn(by, at)} <span lang="vi">${reason}</span></p></div>`;
}

/** Staff take back what they have recorded by mistake. */
export function withdrawForm({ receipt: code }: SubmissionPage, { words: w, session }: Page): Html {
  const t = w.reports.receipt;
  const reason = {
    name: 'ly-do',
    label: t.withdrawalReason,
    hint: t.withdrawalHint,
    fault: null,
    value: '',
    max: LONGEST,
  };
  return html`<details class="noprint"><summary>${t.withdraw}</summary>
<form method="post" action="/phieu/${code}/thu-hoi">${token(session)}
${textField(reason, w)}
<div class="acts"><button class="second">${t.withdraw}</button></div></form></details>`;
}
