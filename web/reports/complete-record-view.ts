import type { FormDefinition } from '../../domain/rollup/form';
import { TAKEN_ENDINGS } from '../../files/inspection';
import { faults } from '../frame/parts/faults';
import { faultOf, field } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';
import type { TypedForm } from './parts/form-field';
import { questions } from './parts/report-form';

export interface AdditionContent extends TypedForm {
  receipt: string;
  unitName: string;
  title: string;
  /** Null where the report has no form. */
  form: FormDefinition | null;
}

/** Figures and scans added to a paper that staff have recorded without them. */
export const additionView: View<AdditionContent> = (content, page) => {
  const { words: w, session } = page;
  const { addition } = w.reports;
  const { receipt, unitName, title, form } = content;
  return {
    title: addition.title,
    body: html`<p class="crumbs"><a href="/phieu/${receipt}">${w.reports.submission.receipt(receipt)}</a></p>
${faults({ faults: content.faults, heading: w.decisions.toCorrect }, w)}
<h1>${addition.title}</h1>
<p class="lead"><span lang="vi">${title}</span>: ${addition.lead(unitName, receipt)}</p>
<p>${addition.hint}</p>
<form method="post" enctype="multipart/form-data" action="/phieu/${receipt}/bo-sung" novalidate>${token(session)}
${form && questions(form, content, w)}
${field(
  { name: 'tep', label: addition.scans, fault: faultOf(content.faults, 'tep') },
  w,
  (described) => html`<input type="file" id="tep" name="tep" multiple accept="${TAKEN_ENDINGS}"${described}>`,
)}
<div class="acts"><button>${addition.add}</button></div></form>`,
  };
};
