import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** Breadcrumbs of the pages of documents: their list, and a page below it. */
export function crumbs(below: { address: string; text: string } | null, w: Words): Html {
  return html`<p class="crumbs"><a href="/van-ban">${w.plans.documents}</a>${
    below && html` <a href="${below.address}">${below.text}</a>`
  }</p>`;
}
