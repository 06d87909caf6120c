import type { ExportRow, ExportState } from '../../storage/exports';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';

export interface ExportContent {
  found: ExportRow;
}

/** Steps of a file in the making. */
const STEPS: readonly ExportState[] = ['waiting', 'reading', 'writing', 'ready'];

/** A long list as a file: how far it is, then the way to it. */
export const exportView: View<ExportContent> = ({ found }, { words: w }) => {
  const t = w.exports;
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
<p class="lead" lang="vi">${found.name}.${found.format}</p>
${body(found, w)}`,
  };
};

function body({ id, state, lines }: ExportRow, { exports: t }: Words): Html {
  if (state === 'failed') return html`<div class="notice warn" role="alert"><p>${t.failed}</p></div>`;
  if (state === 'ready') {
    return html`<div class="notice good" role="status"><p>${t.ready(lines)}</p>
<p><a class="button" href="/xuat/${id}/tep">${t.save}</a></p></div>`;
  }
  return html`<div class="notice" role="status"><p><label for="tien-do">${t.steps[state]}</label></p>
<p><progress id="tien-do" max="${STEPS.length - 1}" value="${STEPS.indexOf(state)}"></progress></p>
<p>${t.wait(lines)}</p>
<p><a class="button second" href="/xuat/${id}">${t.look}</a></p></div>`;
}
