import type { Plan } from '../../domain/plan/plan';
import type { Day } from '../../domain/time/time';
import { faults } from '../frame/parts/faults';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';
import type { Fault } from '../http/fault';
import { crumbs } from './parts/crumbs';
import { planChangeFields } from './parts/plan-change-fields';

export interface WithdrawalContent {
  plan: Pick<Plan, 'id' | 'title'>;
  /** Rounds that end with the document, each with the units that still have to send. */
  rounds: readonly { title: string; lastDay: Day; owing: number }[];
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
}

/** Withdrawing a document: what ends with it, and the paper that ends it. */
export const withdrawalView: View<WithdrawalContent> = (content, { words: w, session }) => {
  const { plan, rounds, typed } = content;
  const { amending } = w.plans;
  return {
    title: amending.withdrawTitle,
    body: html`${crumbs({ address: `/van-ban/${plan.id}`, text: plan.title }, w)}
${faults({ faults: content.faults, heading: amending.refused }, w)}
<h1>${amending.withdrawTitle}</h1>
<p class="lead" lang="vi">${plan.title}</p>
<div class="notice warn"><p>${amending.onWithdrawing}</p>
${rounds.length === 0 && html`<p>${amending.noRounds}</p>`}
<ul>${rounds.map(({ title, lastDay, owing }) => html`<li>${amending.roundEnds(title, lastDay, owing)}</li>`)}</ul></div>
<form method="post" action="/van-ban/${plan.id}/bai-bo">${token(session)}
${planChangeFields({ typed, faults: content.faults, effective: false }, w)}
<div class="acts"><button>${amending.withdraw}</button><a href="/van-ban/${plan.id}">${w.plans.back}</a></div></form>`,
  };
};
