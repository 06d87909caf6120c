import type { PlanDraft } from '../../storage/plan-drafts';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';
import { crumbs } from './parts/crumbs';

export interface PlanDropContent {
  draft: PlanDraft;
}

export const planDropView: View<PlanDropContent> = ({ draft }, { words: w, session }) => {
  const { dropTitle, dropped, dropNote, drop, keep } = w.plans.draft;
  return {
    title: dropTitle,
    body: html`${crumbs(null, w)}
<h1>${dropTitle}</h1>
<p class="lead">${dropped(draft)}</p>
<p>${dropNote}</p>
<form method="post" action="/van-ban/du-thao/${draft.id}/bo">${token(session)}
<div class="acts"><button>${drop}</button><a href="/van-ban/du-thao/${draft.id}">${keep}</a></div></form>`,
  };
};
