import { TAKEN_ENDINGS } from '../../../files/inspection';
import type { HeldFile } from '../../../storage/held-files';
import { faultOf, field } from '../../frame/parts/field';
import { type Html, html } from '../../html';
import type { AttachmentLimits } from '../../language/vietnamese/reports/form';
import type { Words } from '../../language/words';
import { HELD } from '../held-files';
import { signedExample } from '../signed-example';
import type { Typed } from './cell-field';

/** The typed fields, and the files that wait for the report. */
interface FilesOfForm extends Typed {
  page: { unitType: string };
  held: readonly HeldFile[];
}

/** The fields of the signed document, the note and the files of a report. */
export function signedDocumentFields(form: FilesOfForm, limits: AttachmentLimits, w: Words): Html {
  const { form: texts } = w.reports;
  const example = signedExample(form.page.unitType);
  const line = (name: string, label: string, hint: string) => documentLine({ name, label, hint }, form, w);
  return html`<fieldset>
    <legend>${texts.signedDocument}</legend>
    <p class="hint">${texts.signedDocumentHint}</p>
    ${line('so-van-ban', texts.documentNumber, texts.documentNumberHint(example.number))}
    ${line('ngay-van-ban', texts.documentDate, texts.documentDateHint)}
    ${line('nguoi-ky', texts.signer, texts.signerHint(example.post))}
    ${note(form, w)}
    ${files(form, limits, w)}
  </fieldset>`;
}

interface DocumentLine {
  name: string;
  label: string;
  hint: string;
}

function documentLine({ name, label, hint }: DocumentLine, { typed, faults }: Typed, w: Words): Html {
  const look = name === 'ngay-van-ban' ? html` class="short"` : null;
  return field(
    { name, label, hint, fault: faultOf(faults, name) },
    w,
    (described) =>
      html`<input type="text"${look} id="${name}" name="${name}" value="${typed.get(name) ?? ''}"
 autocomplete="off"${described}>`,
  );
}

function note({ typed, faults }: Typed, w: Words): Html {
  const { note: label, noteHint } = w.reports.form;
  return field(
    { name: 'ghi-chu', label: label(), hint: noteHint, fault: faultOf(faults, 'ghi-chu') },
    w,
    (described) =>
      html`<textarea id="ghi-chu" name="ghi-chu" rows="3"${described}>\n${typed.get('ghi-chu') ?? ''}</textarea>`,
  );
}

/** Several files may each have a fault of their own. */
function files({ faults, held }: FilesOfForm, limits: AttachmentLimits, w: Words): Html {
  const { files: label, filesHint } = w.reports.form;
  const wrong = faults.filter(({ field: name }) => name === 'tep');
  const invalid = wrong.length > 0 && html` aria-invalid="true"`;
  return html`<div class="field${wrong.length > 0 && ' bad'}"><label for="tep">${label}</label><span class="hint"
 id="goi-tep">${filesHint(limits)}</span>
${wrong.map(({ message }) => html`<span class="fault">${w.say(message)}</span>`)}
${held.length > 0 && heldFiles(held, w)}
<input type="file" id="tep" name="tep" multiple accept="${TAKEN_ENDINGS}"
 aria-describedby="goi-tep"${invalid}></div>`;
}

function heldFiles(held: readonly HeldFile[], { reports: { form }, fileSize }: Words): Html {
  const lines = held.map(
    ({ name, bytes, sha256 }) =>
      html`<li><span lang="vi">${name}</span> (${fileSize(bytes)}) <button class="second" name="viec"
 value="bo-tep:${sha256}">${form.dropFile(name)}</button></li>\n`,
  );
  return html`<p class="small">${form.heldFiles}</p>
<ul class="small">${lines}</ul>
<input type="hidden" name="${HELD}" value="${held.map(({ sha256 }) => sha256).join(',')}">`;
}
