import type { Instant } from '../../domain/time/time';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { crumbs } from './parts/crumbs';

export interface PlanActivateContent {
  plan: { title: string };
  /** Address of the draft. */
  base: string;
  /** Rounds that will open, and the units in them. */
  coming: number;
  units: number;
  /** When the first mail leaves; null where none does. */
  firstMail: Instant | null;
  /** Rounds that are over already. */
  past: number;
  undated: number;
  /** Questions about “trước ngày …” without an answer. */
  unanswered: number;
}

export const planActivateView: View<PlanActivateContent> = (content, { words: w, session }) => {
  const { plan, base, past } = content;
  return {
    title: w.plans.draft.activateTitle,
    body: html`${crumbs({ address: base, text: plan.title }, w)}
<h1>${w.plans.draft.activateTitle}</h1>
<p class="lead">${plan.title}</p>
${consequences(content, w)}
<form method="post" action="${base}/dua-vao-theo-doi">${token(session)}
${past > 0 && remindPast(w)}
<div class="acts"><button>${w.plans.draft.activate}</button><a href="${base}">${w.plans.draft.notYet}</a></div></form>`,
  };
};

function consequences({ coming, units, firstMail, past, undated, unanswered }: PlanActivateContent, w: Words): Html {
  return html`<div class="notice warn">
<p>${w.plans.draft.onConfirming}</p>
<ul>
<li>${opening(coming, units, firstMail, w)}</li>
${past > 0 && html`<li>${w.plans.draft.pastRounds(past)}</li>`}
${undated > 0 && html`<li>${w.plans.draft.undated(undated)}</li>`}
${unanswered > 0 && html`<li>${w.plans.draft.unanswered(unanswered)}</li>`}
<li>${w.plans.draft.forGood}</li>
</ul></div>`;
}

function opening(rounds: number, units: number, firstMail: Instant | null, w: Words): Html | string {
  if (rounds === 0) return w.plans.draft.opensNothing;
  return firstMail === null
    ? w.plans.draft.opens(rounds, units)
    : w.plans.draft.opensWithMail(rounds, units, firstMail);
}

function remindPast(w: Words): Html {
  return html`<label class="tick"><input type="checkbox" name="nhac-dot-da-qua" value="co"> <span>${
    w.plans.draft.remindPast
  }</span></label>`;
}
