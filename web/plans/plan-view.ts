import { addressOf } from '../../domain/ids';
import type { Milestone } from '../../domain/plan/plan';
import { cell, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from '../rounds/collection-head';
import { clauses } from './parts/clauses';
import { crumbs } from './parts/crumbs';
import { planChanges } from './parts/plan-changes';
import { confirmed, openPoints } from './parts/plan-points';
import { requirementRounds } from './parts/requirement-rounds';
import { undatedRequirements } from './parts/undated-requirements';
import type { PlanPage } from './plans';

export interface PlanContent extends PlanPage {
  /** The reader may confirm what is open and rehearse. */
  admin: boolean;
  /** The reader may open rounds; members of a unit may not. */
  readsRounds: boolean;
  /** The reader may open the rounds of every unit. */
  readsAllUnits: boolean;
}

export const planView: View<PlanContent> = (content, page) => {
  const w = page.words;
  const { plan } = content;
  const under = ({ id }: { id: string }) =>
    requirementRounds(
      content.rounds.filter(({ requirement }) => requirement === id),
      w,
    );
  return {
    title: plan.title,
    body: html`${crumbs(null, w)}
<h1 lang="vi">${plan.title}</h1>
<p class="lead" lang="vi">${content.document}</p>
<p lang="vi">${plan.document.subject}</p>
${content.withdrawn ? html`<div class="notice warn"><p>${w.plans.withdrawnNote}</p></div>` : null}
${acts(content, page)}
${rounds(content, w)}
${undatedRequirements({ ...content, follows: page.session?.role !== 'unit' }, w)}
${milestones(plan.milestones, w)}
${openPoints(content, w)}
${confirmed(content, w)}
${planChanges(content.changes, new Map(content.collections.map(({ id, title }) => [id, title])), w)}
<h2>${w.plans.requirements}</h2>
${clauses({ plan, unitNames: content.unitNames, under: content.readsAllUnits ? under : null }, w)}`,
  };
};

function acts(
  { plan: { id }, admin, withdrawn, readsRounds, collections }: PlanContent,
  { words: w, session }: Page,
): Html {
  return html`<div class="acts"><a class="button second" href="/van-ban/${id}/lich-trinh">${w.plans.datesAndMails}</a>
<a class="button second" href="/van-ban/${id}/lich">${w.plans.yearCalendar}</a>
${readsRounds && !withdrawn && collections.length > 0 && html`<a class="button second" href="${addressOf('/lanh-dao/van-ban', id)}">${w.overTime.title}</a>`}
${admin && html`<a class="button second" href="/chay-thu/${id}">${w.plans.rehearsal}</a>`}
${admin && html`<a class="button second" href="/van-ban/${id}/nam-sau">${w.plans.nextYear.act}</a>`}
${admin && !withdrawn && html`<a href="/van-ban/${id}/bai-bo">${w.plans.amending.withdraw}</a>`}
${admin && withdrawn && html`<a href="/van-ban/${id}/thu-hoi-bai-bo">${w.plans.amending.reinstate}</a>`}</div>
${
  admin &&
  !withdrawn &&
  html`<form method="post" action="/van-ban/${id}/sua-doi">${token(session)}<button class="second">${w.plans.amending.amend}</button></form>`
}`;
}

function rounds({ collections, readsRounds }: PlanContent, w: Words): Html {
  if (collections.length === 0) return html`<div class="notice"><p>${w.plans.noRounds}</p></div>`;
  const { report, dueInDocument, lastDayOnTime, compiler } = w.plans;
  return html`<h2>${w.plans.roundsHeading}</h2>
<table class="stack" role="table"><caption class="hidden">${w.plans.roundsCaption}</caption>
${tableHead([report, dueInDocument, lastDayOnTime, compiler])}
<tbody role="rowgroup">${collections.map((head) => roundRow(head, readsRounds, w))}</tbody></table>`;
}

function roundRow(
  { id, title, history, dueText, lateFrom, compilerName }: CollectionHead,
  linked: boolean,
  w: Words,
): Html {
  const due = dueText === null ? html`<div>${w.plans.confirmedDate}</div>` : html`<div lang="vi">${dueText}</div>`;
  return html`<tr role="row"><th scope="row" role="rowheader">${
    linked ? html`<a href="${addressOf('/tong-hop', id)}">${title}</a>` : title
  }${history && html` <span class="note">${w.plans.pastRound}</span>`}</th>
<td data-l="${w.plans.inDocument}" role="cell">${due}</td>
${cell(w.plans.lastDay, w.endInWords(lateFrom))}
${cell(w.plans.compilerShort, compilerName)}</tr>
`;
}

function milestones(list: readonly Milestone[], w: Words): Html {
  if (list.length === 0) return NOTHING;
  const lines = list.map(
    ({ date, title }) => html`<li><strong>${w.dateInWords(date)}</strong>: <span lang="vi">${title}</span></li>`,
  );
  return html`<h2>${w.plans.milestones}</h2>
<ul>${lines}</ul>`;
}
