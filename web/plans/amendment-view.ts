import type { Plan } from '../../domain/plan/plan';
import type { Day } from '../../domain/time/time';
import { faults } from '../frame/parts/faults';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import { type ChangeEffects, changeEffects } from './parts/change-effects';
import { crumbs } from './parts/crumbs';
import { planChangeFields } from './parts/plan-change-fields';

export interface AmendmentContent {
  plan: Pick<Plan, 'id' | 'title'>;
  /** Number of the draft with the new text. */
  draft: number;
  today: Day;
  /** The form can express all that the draft holds. */
  formed: boolean;
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  /** What would change; null before the fields are filled in. */
  preview: ChangeEffects | null;
}

/** The document that amends, what it changes for whom, and the decision. */
export const amendmentView: View<AmendmentContent> = (content, page) => {
  const { plan, draft } = content;
  const { amending } = page.words.plans;
  return {
    title: amending.title,
    body: html`${crumbs({ address: `/van-ban/${plan.id}`, text: plan.title }, page.words)}
${faults({ faults: content.faults, heading: amending.refused }, page.words)}
<h1>${amending.title}</h1>
<p class="lead" lang="vi">${plan.title}</p>
<p>${amending.lead}</p>
<form method="post" action="/van-ban/du-thao/${draft}/sua-doi">${token(page.session)}
${content.preview === null ? fields(content, page) : confirmation(content, content.preview, page)}</form>`,
  };
};

function fields(content: AmendmentContent, page: Page): Html {
  const { draft, formed } = content;
  const { amending, draft: words } = page.words.plans;
  return html`${planChangeFields({ ...content, effective: true }, page.words)}
<div class="acts"><button name="viec" value="xem">${amending.preview}</button>
<a href="/van-ban/${formed ? 'lap' : 'nap'}?du-thao=${draft}">${amending.changeText}</a>
<a href="/van-ban/du-thao/${draft}/bo">${words.dropNext}</a></div>`;
}

function confirmation({ typed }: AmendmentContent, preview: ChangeEffects, { words: w }: Page): Html {
  const { amending } = w.plans;
  const hidden = Object.entries(typed).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`${hidden}
<h2>${amending.whatChanges}</h2>
${changeEffects(preview, w)}
<div class="notice warn"><p>${amending.onConfirming}</p></div>
<div class="acts"><button name="viec" value="xac-nhan">${amending.confirm}</button>
<button class="second" name="viec" value="sua">${amending.notYet}</button></div>`;
}
