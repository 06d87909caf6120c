import type { Plan } from '../../domain/plan/plan';
import type { View } from '../frame/view';
import { html } from '../html';
import { crumbs } from './parts/crumbs';
import { plannedMilestones } from './parts/planned-milestones';
import { plannedRounds } from './parts/planned-rounds';
import { undated } from './parts/undated';
import type { PlanSchedule } from './plan-outlook';

export interface PlanScheduleContent {
  plan: Plan;
  outlook: PlanSchedule;
}

export const planScheduleView: View<PlanScheduleContent> = ({ plan, outlook }, { words: w }) => ({
  title: w.plans.schedule.titleOf(plan.title),
  body: html`${crumbs({ address: `/van-ban/${plan.id}`, text: plan.title }, w)}
<h1>${w.plans.schedule.title}</h1>
<p class="lead">${plan.title}</p>
<p>${w.plans.schedule.note} <a href="/van-ban/${plan.id}/lich">${w.plans.schedule.asYear}</a></p>
${outlook.until && html`<p>${w.plans.schedule.endless}</p>`}
${outlook.rounds.length === 0 && html`<div class="notice"><p>${w.plans.schedule.noRounds}</p></div>`}
<h2>${w.plans.roundsHeading}</h2>
${plannedRounds(outlook.rounds, w)}
${undated(outlook.undated, plan, w)}
${plannedMilestones(outlook.milestones, w)}`,
});
