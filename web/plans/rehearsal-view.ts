import type { ScenarioChoice } from '../../client/plans/page-rehearsal';
import type { Scenario } from '../../domain/rehearsal/scenario';
import { told } from '../frame/parts/told';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { crumbs } from './parts/crumbs';
import { rehearsedMails } from './parts/rehearsed-mails';
import { type RehearsedRound, rehearsedRounds } from './parts/rehearsed-rounds';
import type { DigestDay } from './rehearsal-digests';

/** What is rehearsed, and where. */
export interface RehearsedPlanContent {
  plan: { title: string };
  /** Addresses of the plan and of its rehearsal. */
  address: { plan: string; own: string };
  /** Id of the scenario; '' where none is chosen. */
  choice: string;
}

export interface RehearsalContent extends RehearsedPlanContent {
  choices: readonly ScenarioChoice[];
  /** Null until a scenario is chosen. */
  result: RehearsalResult | null;
}

interface RehearsalResult {
  scenario: Scenario;
  days: readonly DigestDay[];
  /** How many mails leave on all days. */
  mails: number;
  rounds: readonly RehearsedRound[];
}

export const rehearsalView: View<RehearsalContent> = (content, { words: w }) => {
  const { plan, address, result } = content;
  const { title, titleOf, lead } = w.plans.rehearsed;
  return {
    title: titleOf(plan.title),
    body: html`${crumbs({ address: address.plan, text: plan.title }, w)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
${choiceForm(content, w)}
${result && resultOf(result, content, w)}`,
  };
};

function choiceForm({ address, choices, choice }: RehearsalContent, w: Words): Html {
  const { scenario, run } = w.plans.rehearsed;
  const options = choices.map(({ id, title }) => {
    const { text, original } = w.told(title);
    return html`<option value="${id}"${choice === id && html` selected`}${original !== null && html` lang="vi"`}>${
      original ?? text
    }</option>`;
  });
  return html`<form class="filter" method="get" action="${address.own}"><div class="field">
<label for="kich-ban">${scenario}</label><select id="kich-ban" name="kich-ban">${options}</select></div>
<button>${run}</button></form>`;
}

function resultOf({ scenario, days, mails, rounds }: RehearsalResult, content: RehearsalContent, w: Words): Html {
  const { activatedAt, runsUntil, mails: count, mailsOnDays } = w.plans.rehearsed;
  return html`<h2>${told({ message: scenario.title }, w)}</h2>
<dl class="facts"><dt>${activatedAt}</dt><dd>${w.momentInWords(scenario.activateAt)}</dd>
<dt>${runsUntil}</dt><dd>${w.momentInWords(scenario.until)}</dd>
<dt>${count}</dt><dd>${mailsOnDays(mails, days.length)}</dd></dl>
${rehearsedRounds(rounds, w)}
${rehearsedMails(days, content, w)}`;
}
