import type { View } from '../frame/view';
import { html } from '../html';

export interface RecoveryCodesContent {
  codes: readonly string[];
  /** Start page of the person. */
  onward: string;
}

/** The recovery codes of the second factor, shown only once. */
export const recoveryCodesView: View<RecoveryCodesContent> = ({ codes, onward }, { words: w }) => {
  const t = w.people.secondFactor;
  return {
    title: t.spareCodes,
    body: html`<h1>${t.spareCodes}</h1>
<p class="lead">${t.spareLead}</p>
<ul class="codes">
${codes.map((code) => html`  <li><code>${code}</code></li>\n`)}</ul>
<p>${t.spareUse}</p>
<p><a class="button" href="${onward}">${t.goOn}</a></p>`,
  };
};
