import type { FormDefinition } from '../../domain/rollup/form';
import { faults } from '../frame/parts/faults';
import { faultOf, field } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { formField } from '../reports/parts/form-field';
import { type Boxes, boxCount, FIELD_TYPES, MOST_FIELDS, MOST_RULES } from './data-form-fields';
import { crumbs } from './parts/crumbs';
import { dataFormQuestion } from './parts/data-form-question';
import { dataFormRule } from './parts/data-form-rule';

export interface DataFormContent {
  boxes: Boxes;
  /** Id of the form that is changed; '' for a new one. */
  old: string;
  /** The boxes of the document's form, which wait. */
  carried: readonly (readonly [name: string, value: string])[];
  /** Names of the document's reports, and which of them use the form. */
  reports: readonly string[];
  uses: readonly string[];
  faults: readonly Fault[];
  /** The form as units will see it, with what was typed to try it; null while it is put together. */
  tried: {
    form: FormDefinition;
    typed: ReadonlyMap<string, string>;
    rows: ReadonlyMap<string, number>;
    faults: readonly Fault[];
    warnings: readonly Fault[];
    /** What was typed was checked. */
    checked: boolean;
    refused: boolean;
  } | null;
}

/** A data form put together: its questions and rules, then the form as units fill it in. */
export const dataFormView: View<DataFormContent> = (content, page) => {
  const { words: w, session } = page;
  const { dataForm: t } = w.plans;
  const { boxes } = content;
  const questions = boxCount(boxes, 'loai', MOST_FIELDS);
  const rules = boxCount(boxes, 'dau', MOST_RULES);
  return {
    title: t.title,
    body: html`${crumbs(null, w)}
${faults({ faults: [...content.faults, ...(content.tried?.faults ?? [])], heading: t.refused }, w)}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<form method="post" action="/van-ban/lap/bieu-mau" enctype="multipart/form-data">${token(session)}
${content.carried.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<input type="hidden" name="bm-cu" value="${content.old}">
<div class="acts"><button class="second" name="viec" value="thu">${t.show}</button></div>
${heading(content, w)}
${Array.from({ length: questions }, (_, nth) => dataFormQuestion({ nth, of: questions, boxes, faults: content.faults }, w))}
${add(questions, w)}
<h2>${t.rules}</h2>
<p class="soft">${t.rulesNote}</p>
${Array.from({ length: rules }, (_, nth) => dataFormRule({ nth, boxes, faults: content.faults }, w))}
${rules < MOST_RULES && html`<div class="acts"><button class="second" name="viec" value="them-luat">${t.addRule}</button></div>`}
${users(content, w)}
<div class="acts"><button name="viec" value="xong">${t.done}</button>
<button class="second" name="viec" value="thu">${t.show}</button>
${content.old !== '' && html`<button class="second" name="viec" value="xoa">${t.drop}</button>`}
<button class="second" name="viec" value="quay-lai">${t.back}</button></div>
${trial(content, page)}</form>`,
  };
};

function heading({ boxes, faults: found }: DataFormContent, w: Words): Html {
  const { dataForm: t } = w.plans;
  const box = (name: string, label: string, hint: string) =>
    field(
      { name, label, hint, fault: faultOf(found, name) },
      w,
      (described) =>
        html`<input type="text" id="${name}" name="${name}" value="${boxes.get(name) ?? ''}" maxlength="500" autocomplete="off"${described}>`,
    );
  return html`${box('bm-tieu-de', t.formTitle, t.formTitleHint)}
${box('bm-ma-bieu-mau', t.formId, t.formIdHint)}`;
}

function add(questions: number, w: Words): Html {
  const { dataForm: t } = w.plans;
  if (questions >= MOST_FIELDS) return NOTHING;
  return html`<div class="acts">${FIELD_TYPES.map(
    (type) => html`<button class="second" name="viec" value="them:${type}">${t.add[type]}</button>
`,
  )}</div>`;
}

/** Which reports of the document ask for this form. */
function users({ reports, uses }: DataFormContent, w: Words): Html {
  const { dataForm: t } = w.plans;
  return html`<fieldset><legend>${t.usedBy}</legend>${reports.map(
    (report, nth) => html`<label class="tick"><input type="checkbox" name="bm-dung" value="${nth}"${
      uses.includes(String(nth)) && html` checked`
    }> <span>${w.parts.reportNumber(nth + 1)}${report !== '' && html`: <span lang="vi">${report}</span>`}</span></label>
`,
  )}</fieldset>`;
}

function trial({ tried }: DataFormContent, { words: w }: Page): Html {
  if (tried === null) return NOTHING;
  const { dataForm: t } = w.plans;
  const { form, typed, rows, faults: found, warnings, checked, refused } = tried;
  return html`<h2 id="thu">${t.trial}</h2>
<p class="soft">${t.trialNote}</p>
${checked && !refused && warnings.length === 0 && html`<div class="notice good" role="status"><p>${t.taken}</p></div>`}
${
  warnings.length > 0 &&
  html`<div class="notice warn" role="status"><p>${t.warned}</p><ul>${warnings.map(
    ({ message: said }) => html`<li>${w.quoting(said)}</li>`,
  )}</ul></div>`
}
<section aria-label="${form.title}" lang="vi"><h3>${form.title}</h3>
${form.fields.map((one) => formField(one, { typed, rows, faults: found }, w))}</section>
<div class="acts"><button class="second" name="viec" value="kiem-tra">${t.check}</button></div>`;
}
