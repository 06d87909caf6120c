import type { AttestationRow } from '../../../storage/attestations';
import { token } from '../../frame/parts/token';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';

/** One attestation: its days, the note, who and when; taken back with the reason, or with the form that takes it back. */
export function attestationLine(row: AttestationRow, action: string | null, { words: w, session }: Page): Html {
  const { id, fromDay, toDay, note, attestedBy, at, withdrawnAt, withdrawnBy, withdrawnReason } = row;
  const { duties } = w;
  const days = html`<strong>${duties.days(fromDay, toDay)}</strong>`;
  const by = html`<span class="note">${duties.by(attestedBy, at)}</span>`;
  if (withdrawnAt !== null) {
    return html`<del>${days}: <span lang="vi">${note}</span></del> ${by}
<span class="note">${duties.withdrawn(withdrawnBy ?? '', withdrawnAt)} <span lang="vi">${withdrawnReason ?? ''}</span></span>`;
  }
  const label = `ly-do-${id}`;
  const undo =
    action === null
      ? null
      : html`<details><summary>${duties.withdraw}<span class="hidden"> ${duties.days(fromDay, toDay)}</span></summary>
<form method="post" action="${action}">${token(session)}<input type="hidden" name="so" value="${String(id)}">
<div class="field"><label for="${label}">${w.decisions.reason}</label><input type="text" id="${label}" name="ly-do" maxlength="200" required autocomplete="off"></div>
<div class="acts"><button class="second">${duties.withdraw}</button></div></form></details>`;
  return html`${days}: <span lang="vi">${note}</span> ${by}${undo}`;
}
