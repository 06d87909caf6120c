import { type Html, html } from '../../html';

interface TextField {
  name: string;
  label: string;
  hint: string | null;
  /** For a date or a number. */
  short?: boolean;
  value: string;
  /** Fault of the field; null where there is none. */
  fault: string | null;
}

/** A line of text to fill in, with its hint and its fault before it. */
export function lineField({ name, label, hint, short = false, value, fault }: TextField): Html {
  const id = name.replace('.', '-');
  const before = [hint === null ? null : `goi-${id}`, fault === null ? null : `loi-${id}`].filter(Boolean).join(' ');
  const described = before === '' ? null : html` aria-describedby="${before}"`;
  return html`<div class="field${fault !== null && ' bad'}"><label for="${id}">${label}</label>
${hint !== null && html`<span class="hint" id="goi-${id}">${hint}</span>`}
${fault !== null && html`<span class="fault" id="loi-${id}">${fault}</span>`}
<input${short && html` class="short"`} type="text" id="${id}" name="${name}" value="${value}" maxlength="200"
 autocomplete="off"${described}${fault !== null && html` aria-invalid="true"`}></div>`;
}
