import type { Register, Unit } from '../../domain/units/unit';
import { faults } from '../frame/parts/faults';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { crumbs } from './parts/crumbs';
import { documentForm } from './parts/document-form';
import type { FilledPlanForm } from './parts/plan-box';
import { requirementForm } from './parts/report-form';
import { MOST_REQUIREMENTS } from './plan-form-choices';
import type { PlanFormFault } from './plan-form-faults';

export interface PlanBuildContent extends FilledPlanForm {
  register: Pick<Register, 'id' | 'title'>;
  /** Units offered as issuer and receiver, those with others below them first. */
  bodies: readonly Pick<Unit, 'code' | 'name'>[];
  /** Groups of the register, each with how many units it has. */
  groups: readonly { id: string; title: string; units: number }[];
  /** Units offered one by one; none in a large register. */
  units: readonly Pick<Unit, 'code' | 'name'>[];
  /** Types of units in the register. */
  types: readonly string[];
  /** Forms of other documents, each with the title of its document. */
  forms: readonly { id: string; title: string; plan: string }[];
  /** The document's own forms. */
  ownForms: readonly { id: string; title: string }[];
  /** How many reports the form asks for. */
  count: number;
  /** Number of the draft that is changed. */
  draft: number | null;
  faults: readonly PlanFormFault[];
}

/** The form for a document: the common case first, what is rare in parts that open. */
export const planBuildView: View<PlanBuildContent> = (content, { words: w, session }) => {
  const { register, count, draft } = content;
  const { builder } = w.plans;
  return {
    title: builder.title,
    body: html`${crumbs(above(draft, w), w)}
${faultList(content.faults, w)}
<h1>${draft === null ? builder.title : builder.changeTitle}</h1>
<p class="lead">${builder.lead(register.title)}</p>
<form method="post" action="/van-ban/lap" enctype="multipart/form-data">${token(session)}
<input type="hidden" name="danh-muc" value="${register.id}"><input type="hidden" name="so-yeu-cau" value="${count}">
<input type="hidden" name="du-thao" value="${draft ?? ''}">
${documentForm(content, w)}
${Array.from({ length: count }, (_, n) => requirementForm(n, content, w))}
${acts(count, w)}
${dataForms(content, w)}</form>`,
  };
};

/** Where the form was opened: on the draft it changes, or on the choice of a register. */
function above(draft: number | null, w: Words): { address: string; text: string } {
  if (draft === null) return { address: '/van-ban/lap', text: w.plans.builder.otherRegister };
  return { address: `/van-ban/du-thao/${draft}`, text: w.plans.draftNumber(draft) };
}

function faultList(list: readonly PlanFormFault[], w: Words): Html {
  const { fields, refused, afterFaults } = w.plans.builder;
  const labelled = list.map((fault) => ({ ...fault, label: fault.of === null ? null : fields[fault.of] }));
  return faults({ faults: labelled, heading: refused(list.length), after: afterFaults }, w);
}

/** The document's own data forms; each is put together on a page of its own. */
function dataForms({ ownForms }: PlanBuildContent, { plans: { dataForm: t } }: Words): Html {
  return html`<h2>${t.heading}</h2>
<p class="soft">${t.note}</p>
<div class="acts">${ownForms.map(
    ({ id, title }) => html`<button class="second" name="viec" value="bieu-mau:${id}">${t.edit(title)}</button>
`,
  )}<button class="second" name="viec" value="bieu-mau:">${t.make}</button></div>`;
}

function acts(count: number, w: Words): Html {
  const { build, addReport, copyReport, dropReport } = w.plans.builder;
  return html`<div class="acts"><button>${build}</button>
${count < MOST_REQUIREMENTS && html`<button class="second" name="viec" value="them">${addReport}</button>`}
${count < MOST_REQUIREMENTS && html`<button class="second" name="viec" value="chep">${copyReport}</button>`}
${count > 1 && html`<button class="second" name="viec" value="bot">${dropReport}</button>`}
<a href="/van-ban">${w.plans.back}</a></div>`;
}
