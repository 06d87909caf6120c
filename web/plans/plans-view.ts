import type { PlanDraft } from '../../storage/plan-drafts';
import type { View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { PlanLine } from './plans';

export interface PlansContent {
  plans: readonly PlanLine[];
  drafts: readonly Pick<PlanDraft, 'id' | 'file' | 'amends' | 'createdBy' | 'createdAt'>[];
  /** The reader may load documents. */
  admin: boolean;
}

export const plansView: View<PlansContent> = ({ plans, drafts, admin }, { words: w }) => ({
  title: w.plans.listTitle,
  body: html`<h1>${w.plans.listTitle}</h1>
${admin ? acts(w) : null}
${draftList(drafts, w)}
${plans.length === 0 ? html`<div class="notice"><p>${w.plans.none()}</p></div>` : null}
${plans.map((plan) => planBlock(plan, w))}`,
});

function acts(w: Words): Html {
  return html`<div class="acts"><a class="button" href="/van-ban/lap">${w.plans.useForm}</a>
<a class="button second" href="/van-ban/nap">${w.plans.load}</a></div>`;
}

function draftList(drafts: PlansContent['drafts'], w: Words): Html {
  if (drafts.length === 0) return NOTHING;
  const lines = drafts.map(
    ({ id, file, amends, createdBy, createdAt }) => html`<li><a href="/van-ban/du-thao/${id}">${file}</a>
<span class="soft small">${w.plans.draftOf(id, createdBy, createdAt)}${amends && `, ${w.plans.amending.draftNote}`}</span></li>`,
  );
  return html`<h2>${w.plans.drafts}</h2><ul>${lines}</ul><h2>${w.plans.inForce}</h2>`;
}

function planBlock(plan: PlanLine, w: Words): Html {
  return html`<section class="round${plan.withdrawn ? ' past' : null}" aria-labelledby="vb-${plan.id}">
  <h2 id="vb-${plan.id}"><a href="/van-ban/${plan.id}">${plan.title}</a></h2>
  <p class="soft" lang="vi">${plan.document}</p>
  <ul class="inline"><li>${w.plans.rounds(plan.collections)}</li>${
    plan.undated > 0 && html`<li><strong>${w.plans.withoutDate(plan.undated)}</strong></li>`
  }${plan.openPoints > 0 && html`<li>${w.plans.toConfirm(plan.openPoints)}</li>`}${
    plan.withdrawn && html`<li>${w.plans.withdrawn}</li>`
  }</ul>
</section>
`;
}
