import { DUTIES } from '../../../domain/people/duty';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { token } from '../../frame/parts/token';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import type { IssuedToken } from '../tokens';

/** The tokens of everybody's programs, each with a button that ends it. */
export function issuedTokens(tokens: readonly IssuedToken[], page: Page): Html {
  const t = page.words.people.accounts;
  if (tokens.length === 0) return html`<h2>${t.tokens}</h2><p class="soft">${t.noTokens}</p>`;
  return html`<h2>${t.tokens}</h2>
<p>${t.aboutTokens}</p>
<table class="stack" role="table"><caption class="hidden">${t.tokens}</caption>
${tableHead([t.person, t.tokenFor, t.role, t.tokenMade, t.tokenExpires, { hidden: t.action }])}
<tbody role="rowgroup">${tokens.map((line) => row(line, page))}</tbody></table>`;
}

function row({ id, name, email, duty, unitName, purpose, madeAt, expiresAt }: IssuedToken, page: Page): Html {
  const { words: w, session } = page;
  const t = w.people.accounts;
  const address = email !== null && email !== name && html`<span class="note break">${email}</span>`;
  const unit = unitName !== null && html`<span class="note">${unitName}</span>`;
  return html`<tr role="row">${rowHead(html`${name}${address}`)}
${cell(t.tokenFor, purpose)}
${cell(t.role, html`${w.say(DUTIES[duty])}${unit}`)}
${cell(t.tokenMade, w.tableMoment(madeAt), null, 'nums')}
${cell(t.tokenExpires, w.tableMoment(expiresAt), null, 'nums')}
<td role="cell"><form method="post" action="/tai-khoan">${token(session)}<input type="hidden" name="ma" value="${id}">
<button class="second nowrap" name="viec" value="thu-hoi-ma">${t.revokeToken(purpose, name)}</button></form></td></tr>\n`;
}
