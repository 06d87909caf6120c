import type { BoundaryAnswer, OpenPoint, Plan, Requirement } from '../../domain/plan/plan';
import type { Register } from '../../domain/units/unit';
import type { PlanDraft } from '../../storage/plan-drafts';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { UnitNames } from './parts/addressee';
import { clauses } from './parts/clauses';
import { crumbs } from './parts/crumbs';
import { draftPoints } from './parts/draft-points';
import { plannedMilestones } from './parts/planned-milestones';
import { plannedRounds } from './parts/planned-rounds';
import { undated } from './parts/undated';
import type { PlanSchedule } from './plan-outlook';

export interface PlanDraftContent {
  plan: Plan;
  /** The document as it is cited. */
  document: string;
  draft: PlanDraft;
  register: Register;
  outlook: PlanSchedule;
  /** Questions about “trước ngày …”, each with its requirement. */
  /** `about`: all requirements the question asks about; the answer is given for the first. */
  readings: readonly { point: OpenPoint; requirement: Requirement; about: readonly Requirement[] }[];
  answers: readonly { requirement: Requirement; answer: BoundaryAnswer }[];
  otherPoints: readonly OpenPoint[];
  unitNames: UnitNames;
  /** Address of the draft. */
  base: string;
  /** The form can express all that the draft holds. */
  formed: boolean;
}

export const planDraftView: View<PlanDraftContent> = (content, { words: w, session }) => {
  const { plan, outlook, unitNames } = content;
  return {
    title: w.plans.draft.titleOf(plan.title),
    body: html`${crumbs(null, w)}
<h1 lang="vi">${plan.title}</h1>
${amendedNote(content.draft, w)}
<p class="lead">${w.plans.draft.notInForce}</p>
${facts(content, w)}
${acts(content, w)}
${draftPoints(content, session, w)}
<h2>${w.plans.draft.roundsDatesMails}</h2>
${outlook.rounds.length === 0 && html`<div class="notice"><p>${w.plans.noRounds}</p></div>`}
${outlook.until && html`<p>${w.plans.draft.endless}</p>`}
${plannedRounds(outlook.rounds, w)}
${undated(outlook.undated, plan, w)}
${plannedMilestones(outlook.milestones, w)}
<h2>${w.plans.requirements}</h2>
${clauses({ plan, unitNames, under: null }, w)}
${file(content.draft, w)}`,
  };
};

function facts({ plan, document, draft, register }: PlanDraftContent, w: Words): Html {
  const { title, units } = register;
  return html`<dl class="facts"><dt>${w.plans.document}</dt><dd lang="vi">${document}</dd>
<dt>${w.plans.draft.subject}</dt><dd lang="vi">${plan.document.subject}</dd>
<dt>${w.plans.draft.id}</dt><dd class="code">${plan.id}</dd>
<dt>${w.plans.draft.register}</dt><dd>${w.plans.withUnits(title, units.length)}</dd>
<dt>${w.plans.draft.loaded}</dt><dd>${draft.createdBy}, ${w.momentInWords(draft.createdAt)}</dd></dl>`;
}

function amendedNote({ amends }: PlanDraft, w: Words): Html | null {
  return amends === null ? null : html`<div class="notice"><p>${w.plans.amending.isAmendment(amends)}</p></div>`;
}

function acts({ base, draft: { id, amends }, formed }: PlanDraftContent, w: Words): Html {
  const next =
    amends === null
      ? html`<a class="button" href="${base}/dua-vao-theo-doi">${w.plans.draft.activateNext}</a>`
      : html`<a class="button" href="${base}/sua-doi">${w.plans.amending.next}</a>`;
  return html`<div class="acts">${next}
<a class="button second" href="${base}/lich">${w.plans.yearCalendar}</a>
<a class="button second" href="/chay-thu/du-thao/${id}">${w.plans.rehearsal}</a>
<a href="/van-ban/${formed ? 'lap' : 'nap'}?du-thao=${id}">${w.plans.draft.change}</a>
<a href="${base}/bo">${w.plans.draft.dropNext}</a></div>`;
}

function file({ file: name, source }: PlanDraft, w: Words): Html {
  return html`<h2>${w.plans.draft.file}</h2>
<details><summary>${w.plans.draft.showFile(name)}</summary><pre tabindex="0" aria-label="${
    w.plans.draft.fileContent
  }" lang="vi">${source}</pre></details>`;
}
