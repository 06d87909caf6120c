import { faults } from '../frame/parts/faults';
import { field } from '../frame/parts/field';
import { sourceLines } from '../frame/parts/source-lines';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { FileFault, SourceLine } from '../http/file-issues';
import type { Words } from '../language/words';
import type { RegisterLine } from '../registers/registers';
import { crumbs } from './parts/crumbs';

export interface PlanLoadContent {
  /** The document as text, and the name of its file. */
  text: string;
  file: string;
  registers: readonly RegisterLine[];
  /** Id of the register that was chosen; '' for the one that the file names. */
  register: string;
  /** Number of the draft that is changed. */
  draft: number | null;
  faults: readonly FileFault[];
  /** Lines with faults, and those around them. */
  lines: readonly SourceLine[];
}

export const planLoadView: View<PlanLoadContent> = (content, { words: w, session }) => {
  const { file, draft } = content;
  const { title, refused, afterFaults, lead, noFile, check } = w.plans.loading;
  const faultList = { faults: content.faults, heading: refused(content.faults.length), after: afterFaults };
  const above = draft === null ? null : { address: `/van-ban/du-thao/${draft}`, text: w.plans.draftNumber(draft) };
  return {
    title,
    body: html`${crumbs(above, w)}
${faults(faultList, w)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
<p>${noFile()}</p>
${wrongLines(content, w)}
<form method="post" action="/van-ban/nap" enctype="multipart/form-data">
  ${token(session)}
  <input type="hidden" name="ten-tep" value="${file}"><input type="hidden" name="du-thao" value="${draft ?? ''}">
${documentFields(content.text, w)}
${registerFields(content, w)}
  <div class="acts"><button>${check}</button><a href="/van-ban">${w.plans.back}</a></div>
</form>`,
  };
};

function wrongLines({ lines, file }: PlanLoadContent, w: Words): Html {
  if (lines.length === 0) return NOTHING;
  return html`<h2>${w.plans.loading.linesHeading}</h2>
${sourceLines(lines, w.plans.loading.linesOf(file), w)}`;
}

function documentFields(text: string, w: Words): Html {
  const { chooseFile, fileHint, paste } = w.plans.loading;
  // Browsers drop the first line break.
  const shown = `\n${text}`;
  return html`<fieldset><legend>${w.plans.document}</legend>
${field(
  { name: 'tep', label: chooseFile, hint: fileHint, fault: null },
  w,
  (described) => html`<input type="file" id="tep" name="tep" accept=".yaml,.yml"${described}>`,
)}
<div class="field"><label for="van-ban">${paste}</label>
<textarea class="code long" id="van-ban" name="van-ban" rows="16" spellcheck="false" lang="vi">${shown}</textarea></div>
</fieldset>`;
}

function registerFields({ registers, register }: PlanLoadContent, w: Words): Html {
  const { useRegister, registerOfFile } = w.plans.loading;
  const options = registers.map(
    ({ id, title }) => html`<option value="${id}"${id === register && html` selected`}>${title} (${id})</option>`,
  );
  return html`<fieldset><legend>${w.plans.loading.register}</legend>
<div class="field"><label for="danh-muc">${useRegister}</label>
<select id="danh-muc" name="danh-muc"><option value="">${registerOfFile}</option>${options}</select></div>
${newRegister(w)}
</fieldset>`;
}

function newRegister(w: Words): Html {
  const { newRegister: summary, registerFile, registerHint, registerTitle } = w.plans.loading;
  const accept = '.csv,.xlsx,.yaml,.yml';
  return html`<details><summary>${summary}</summary>
${field(
  { name: 'tep-danh-muc', label: registerFile, hint: registerHint, fault: null },
  w,
  (described) => html`<input type="file" id="tep-danh-muc" name="tep-danh-muc" accept="${accept}"${described}>`,
)}
<div class="field"><label for="ten-danh-muc">${registerTitle()}</label>
<input type="text" id="ten-danh-muc" name="ten-danh-muc" maxlength="200" autocomplete="off"></div>
</details>`;
}
