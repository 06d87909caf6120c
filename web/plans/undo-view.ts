import type { Plan, Requirement } from '../../domain/plan/plan';
import type { Day } from '../../domain/time/time';
import type { ConfirmedFact } from '../../storage/undone-confirmations';
import { faults } from '../frame/parts/faults';
import { faultOf, textField } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';
import type { Fault } from '../http/fault';
import { LONGEST_LINE } from '../http/typed-basis';
import { crumbs } from './parts/crumbs';

export interface UndoContent {
  plan: Pick<Plan, 'id' | 'title'>;
  requirement: Requirement;
  confirmation: ConfirmedFact;
  rounds: readonly { title: string; lastDay: Day; unsent: number; sent: number }[];
  reason: string;
  faults: readonly Fault[];
}

/** Taking back what was confirmed by mistake, with the rounds that end. */
export const undoView: View<UndoContent> = (content, { words: w, session }) => {
  const { plan, requirement, confirmation, rounds, reason, faults: found } = content;
  const { amending, undoing } = w.plans;
  const field = { name: 'ly-do', id: 'ly-do', label: w.decisions.reason, hint: null, value: reason };
  return {
    title: undoing.title,
    body: html`${crumbs({ address: `/van-ban/${plan.id}#da-xac-nhan`, text: plan.title }, w)}
${faults({ faults: found, heading: amending.refused }, w)}
<h1>${undoing.title}</h1>
<blockquote lang="vi"><p>${requirement.quote}</p></blockquote>
<p class="soft small" lang="vi">${w.capitalised(requirement.report)} · ${requirement.clause}</p>
<p>${undoing.lead}</p>
${
  rounds.length === 0
    ? html`<div class="notice"><p>${undoing.noRounds}</p></div>`
    : html`<ul>${rounds.map(({ title, lastDay, unsent, sent }) => html`<li>${undoing.ends(title, lastDay, unsent, sent)}</li>`)}</ul>`
}
<form method="post" action="/van-ban/${plan.id}/thu-hoi-xac-nhan/${requirement.id}">${token(session)}
<input type="hidden" name="ky" value="${confirmation.period ?? ''}">
<input type="hidden" name="giai-doan" value="${confirmation.phase ?? ''}">
${textField({ ...field, fault: faultOf(found, 'ly-do'), max: LONGEST_LINE, short: false }, w)}
<div class="acts"><button>${undoing.act}</button><a href="/van-ban/${plan.id}">${w.plans.back}</a></div></form>`,
  };
};
