import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { TokenLine } from './tokens';

export interface TokensContent {
  tokens: readonly TokenLine[];
  /** The new token, shown only once. */
  made: string | null;
  /** Days a token lives at most. */
  longest: number;
  /** Address of the pages. */
  base: string;
}

export const tokensView: View<TokensContent> = ({ tokens, made, longest, base }, page) => {
  const t = page.words.people.tokens;
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
<p>${t.lead(base)}</p>
${made && newToken(made, page)}
${tokens.length > 0 && table(tokens, page)}
<h2>${t.make}</h2>
${form(longest, page)}`,
  };
};

function newToken(made: string, { words: w }: Page): Html {
  const t = w.people.tokens;
  return html`<div class="notice good" role="status"><p>${t.made()}</p><p class="code">${made}</p>
<p>${t.sendIt} <code>Authorization: Bearer …</code></p></div>`;
}

function table(tokens: readonly TokenLine[], page: Page): Html {
  const t = page.words.people.tokens;
  return html`<h2>${t.inUse}</h2>
<table class="stack" role="table"><caption class="hidden">${t.inUse}</caption>
  ${tableHead([t.usedFor, t.madeAt, t.expires, { hidden: t.action }])}
  <tbody role="rowgroup">${tokens.map((line) => row(line, page))}</tbody></table>`;
}

function row({ id, purpose, madeAt, expiresAt }: TokenLine, { words: w, session }: Page): Html {
  const t = w.people.tokens;
  return html`<tr role="row">${rowHead(purpose)}
${cell(t.madeAt, w.tableMoment(madeAt), null, 'nums')}
${cell(t.expires, w.tableMoment(expiresAt), null, 'nums')}
<td role="cell"><form method="post" action="/ma-truy-cap">${token(session)}<input type="hidden" name="ma" value="${id}">
<button class="second" name="viec" value="thu-hoi">${t.revoke(purpose)}</button></form></td></tr>`;
}

function form(longest: number, { words: w, session }: Page): Html {
  const t = w.people.tokens;
  return html`<form method="post" action="/ma-truy-cap">${token(session)}
  <div class="field"><label for="muc-dich">${t.program}</label><span class="hint">${t.programHint}</span>
<input type="text" id="muc-dich" name="muc-dich" maxlength="200" required autocomplete="off"></div>
  <div class="field"><label for="ngay">${t.days}</label><span class="hint">${t.daysHint(longest)}</span>
<input class="short num" type="text" inputmode="numeric" id="ngay" name="ngay" value="90" autocomplete="off"></div>
  <button name="viec" value="tao">${t.make}</button>
</form>`;
}
