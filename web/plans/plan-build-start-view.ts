import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { RegisterLine } from '../registers/registers';
import { crumbs } from './parts/crumbs';

export interface PlanBuildStartContent {
  registers: readonly RegisterLine[];
}

/** The choice of the register whose units the form offers. */
export const planBuildStartView: View<PlanBuildStartContent> = ({ registers }, { words: w }) => ({
  title: w.plans.builder.title,
  body: html`${crumbs(null, w)}
<h1>${w.plans.builder.title}</h1>
<p class="lead">${w.plans.builder.startNote()}</p>
${
  registers.length === 0
    ? html`<div class="notice"><p>${w.plans.builder.noRegister()}</p></div>`
    : registerForm(registers, w)
}`,
});

function registerForm(registers: readonly RegisterLine[], w: Words): Html {
  const options = registers.map(
    ({ id, title, units }) => html`<option value="${id}">${w.plans.withUnits(title, units)}</option>`,
  );
  return html`<form class="filter" method="get" action="/van-ban/lap"><div class="field">
<label for="danh-muc">${w.plans.builder.register}</label><select id="danh-muc" name="danh-muc">${options}</select></div>
<button>${w.plans.builder.goOn}</button></form>`;
}
