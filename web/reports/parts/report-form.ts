import { addressOf } from '../../../domain/ids';
import type { Field, FormDefinition } from '../../../domain/rollup/form';
import type { HeldFile } from '../../../storage/held-files';
import { faultOf, field as labelled } from '../../frame/parts/field';
import { token } from '../../frame/parts/token';
import type { Page } from '../../frame/view';
import { type Html, html, NOTHING } from '../../html';
import type { AttachmentLimits } from '../../language/vietnamese/reports/form';
import type { Words } from '../../language/words';
import type { EarlierReport } from '../earlier-report';
import { FORM_FILE, READ_FORM } from '../form-file';
import type { ObligationPage } from '../obligation';
import { formField, type TypedForm } from './form-field';
import { signedDocumentFields } from './signed-document';

/** The form of a report as it is shown. */
export interface ReportForm extends TypedForm {
  page: Pick<ObligationPage, 'id' | 'version' | 'unitType'>;
  /** Null where the report has no form of its own. */
  form: FormDefinition | null;
  canSendNil: boolean;
  earlier: EarlierReport | null;
  /** Files that wait for this report since its form came back. */
  held: readonly HeldFile[];
  /** Makes a double click one submission. */
  key: string;
  /** The draft that the next one replaces; empty where there is none. */
  draftBase: number | string;
  /** Sign-in address that leads back to this report. */
  signInAt: string;
  /** The rules of the form, for the page's script. */
  rules: string;
  limits: AttachmentLimits;
}

/** The form of a report; its first button only checks, so that Enter sends nothing. */
export function reportForm(content: ReportForm, { words: w, session }: Page): Html {
  const { page, form } = content;
  const { check, receiptNote, script, pasteScript, notKept } = w.reports.form;
  const words = JSON.stringify({ ...script, ended: notKept, signInAt: content.signInAt });
  return html`<form method="post" enctype="multipart/form-data" action="${addressOf('/u', page.id)}" novalidate
 data-rules="${content.rules}" data-words="${words}" data-paste="${JSON.stringify(pasteScript)}">
  ${token(session)}
  <input type="hidden" name="khoa" value="${content.key}">
  <input type="hidden" name="lan" value="${page.version}">
  <input type="hidden" name="nhap-tu" value="${content.draftBase}">
  <button class="hidden" name="viec" value="kiem-tra" tabindex="-1" aria-hidden="true">${check}</button>
  ${content.canSendNil && nilChoice(content, w)}
  ${content.earlier && copyOffer(content.earlier, w)}
  ${form && formAsFile(content, w)}
  ${form && questions(form, content, w)}
  ${signedDocumentFields(content, content.limits, w)}
  ${buttons(content.draftBase !== '', w)}
  <p class="soft small" id="nhap"></p>
  <p class="soft small">${receiptNote}</p>
</form>`;
}

function nilChoice({ typed, faults }: TypedForm, w: Words): Html {
  const { thisPeriod, send, nothingToReport } = w.reports.form;
  const isNil = typed.get('loai') === 'khong-phat-sinh';
  const fault = faultOf(faults, 'loai');
  const choice = (value: string, checked: boolean, text: string) =>
    html`<label class="tick"><input type="radio" name="loai" value="${value}"${
      checked ? html` checked` : null
    }> <span>${text}</span></label>`;
  return html`<fieldset${fault && html` class="field bad"`} id="loai">
    <legend>${thisPeriod}</legend>
    ${fault && html`<span class="fault">${w.say(fault)}</span>`}
    ${choice('bao-cao', !isNil, send)}
    ${choice('khong-phat-sinh', isNil, nothingToReport())}
  </fieldset>`;
}

function copyOffer({ period, receipt }: EarlierReport, { reports: { form } }: Words): Html {
  return html`<div class="notice"><p>${form.earlier(period, receipt)}</p>
  <p><button class="second" name="viec" value="chep-ky-truoc">${form.copyEarlier}</button></p></div>`;
}

/** The form as a file: to be filled in without a connection, and read back. */
function formAsFile({ page, faults }: ReportForm, w: Words): Html {
  const { formAsFile: words, filledForm, filledFormHint, readForm } = w.reports.form;
  const address = `${addressOf('/bieu-mau', page.id)}?dang=`;
  const choose = labelled(
    { name: FORM_FILE, label: filledForm, hint: filledFormHint, fault: faultOf(faults, FORM_FILE) },
    w,
    (described) => html`<input type="file" id="${FORM_FILE}" name="${FORM_FILE}" accept=".xlsx,.docx"${described}>`,
  );
  return html`<details class="notice"${faultOf(faults, FORM_FILE) && html` open`}><summary>${words}</summary>
  <p class="acts"><a class="button second" href="${address}xlsx">Excel</a> <a class="button second" href="${address}docx">Word</a></p>
  ${choose}
  <p><button class="second" name="viec" value="${READ_FORM}">${readForm}</button></p></details>`;
}

/** The questions of a form, as they were typed. */
export function questions({ title, fields }: FormDefinition, form: TypedForm, w: Words): Html {
  const groups = inRows(fields).map((group) => {
    const shown = group.map((field) => formField(field, form, w));
    return group[0]!.type === 'number' ? html`<div class="figures">${shown}</div>` : html`${shown}`;
  });
  return html`<fieldset>
    <legend>${title}</legend>
    <p class="hint">${w.reports.form.figuresHint}</p>
${groups}
  </fieldset>`;
}

/** Figures that follow one another stand beside each other; everything else stands alone. */
function inRows(fields: readonly Field[]): Field[][] {
  const groups: Field[][] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (field.type === 'number' && last?.[0]?.type === 'number') last.push(field);
    else groups.push([field]);
  }
  return groups;
}

function buttons(hasDraft: boolean, { reports: { form } }: Words): Html {
  const second = (action: string, text: string) =>
    html`<button class="second" name="viec" value="${action}">${text}</button>`;
  return html`<div class="acts"><button name="viec" value="gui">${form.send}</button>${second(
    'kiem-tra',
    form.checkOnly,
  )}${second('luu-nhap', form.saveDraft)}${hasDraft ? second('bo-nhap', form.dropDraft) : NOTHING}</div>`;
}
