import { KEPT_FOR } from '../../client/exports/exports';
import type { ExportRow, ExportState } from '../../storage/exports';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';

export interface ExportContent {
  found: ExportRow;
}

/** Steps of a file in the making. */
const STEPS: readonly ExportState[] = ['waiting', 'reading', 'writing', 'ready'];

/** A long list or paper as a file: how far it is, then the way to it. */
export const exportView: View<ExportContent> = ({ found }, page) => {
  const { title, paperTitle } = page.words.exports;
  const heading = isPaper(found) ? paperTitle : title;
  return {
    title: heading,
    body: html`<h1>${heading}</h1>
<p class="lead" lang="vi">${found.name}.${found.format}</p>
${body(found, page)}`,
  };
};

function isPaper({ format }: ExportRow): boolean {
  return format === 'docx' || format === 'pdf';
}

function body(found: ExportRow, page: Page): Html {
  const { exports: t } = page.words;
  const { id, state, lines, askedAt } = found;
  if (state === 'failed') return html`<div class="notice warn" role="alert"><p>${t.failed}</p></div>`;
  if (state === 'cancelled') return html`<div class="notice" role="status"><p>${t.cancelled}</p></div>`;
  if (state === 'ready') {
    return html`<div class="notice good" role="status"><p>${isPaper(found) ? t.paperReady(lines) : t.ready(lines)}</p>
<p>${t.keptUntil(askedAt + KEPT_FOR)}</p>
<p><a class="button" href="/xuat/${id}/tep">${t.save}</a></p></div>`;
  }
  return inTheMaking(found, state, page);
}

function inTheMaking(found: ExportRow, state: 'waiting' | 'reading' | 'writing', { words, session }: Page): Html {
  const { exports: t } = words;
  const { id, lines, share } = found;
  // Where the writer does not know how far it is, the bar says the step only.
  const done = STEPS.indexOf(state) + (share ?? 0);
  const said = share === null ? t.steps[state] : t.written(Math.floor(share * 100));
  return html`<div class="notice" role="status"><p><label for="tien-do">${said}</label></p>
<p><progress id="tien-do" max="${STEPS.length - 1}" value="${done}"></progress></p>
<p>${isPaper(found) ? t.paperWait(lines) : t.wait(lines)}</p>
<div class="acts"><a class="button second" href="/xuat/${id}">${t.look}</a>
<form method="post" action="/xuat/${id}/huy">${token(session)}<button class="second">${t.cancel}</button></form></div></div>`;
}
