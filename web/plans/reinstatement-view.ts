import type { Plan } from '../../domain/plan/plan';
import { faults } from '../frame/parts/faults';
import { faultOf, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';
import type { Fault } from '../http/fault';
import { LONGEST_LINE } from '../http/typed-basis';
import { crumbs } from './parts/crumbs';

export interface ReinstatementContent {
  plan: Pick<Plan, 'id' | 'title'>;
  reason: string;
  faults: readonly Fault[];
}

/** Taking back a withdrawal that was entered by mistake. */
export const reinstatementView: View<ReinstatementContent> = (
  { plan, reason, faults: found },
  { words: w, session },
) => {
  const { amending } = w.plans;
  const field = { name: 'ly-do', id: 'ly-do', label: w.decisions.reason, hint: null, value: reason };
  return {
    title: amending.reinstateTitle,
    body: html`${crumbs({ address: `/van-ban/${plan.id}`, text: plan.title }, w)}
${faults({ faults: found, heading: amending.refused }, w)}
<h1>${amending.reinstateTitle}</h1>
<p class="lead" lang="vi">${plan.title}</p>
<p>${amending.onReinstating}</p>
<form method="post" action="/van-ban/${plan.id}/thu-hoi-bai-bo">${token(session)}
${textField({ ...field, fault: faultOf(found, 'ly-do'), max: LONGEST_LINE, short: false }, w)}
<div class="acts"><button>${amending.reinstate}</button><a href="/van-ban/${plan.id}">${w.plans.back}</a></div></form>`,
  };
};
