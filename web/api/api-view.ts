import type { View } from '../frame/view';
import { html } from '../html';

export interface ApiContent {
  /** Address of the application. */
  base: string;
  /** Requests of one token in a minute. */
  most: number;
  styles: readonly string[];
  scripts: readonly string[];
}

/** The contract of the JSON API, to read and to try out. Its words are English, as those of the contract. */
export const apiView: View<ApiContent> = ({ base, most, styles, scripts }, { words: w }) => ({
  title: w.api.title,
  body: html`<h1>${w.api.title}</h1>
<p>${w.api.what(base)}</p>
<p>${w.api.limit(most)}</p>
<p class="notice">${w.api.real}</p>
<noscript><p>${w.api.withoutScript()}</p></noscript>
${styles.map((address) => html`<link rel="stylesheet" href="${address}">\n`)}
<div id="giao-dien" lang="en"></div>
${scripts.map((address) => html`<script src="${address}" defer></script>\n`)}`,
});
