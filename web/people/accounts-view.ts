import { DUTIES } from '../../domain/people/duty';
import type { Day } from '../../domain/time/time';
import { faults } from '../frame/parts/faults';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Texts } from '../language/vietnamese';
import type { TypedRole } from './account-form';
import { roleForm } from './account-form-view';
import type { AccountLine, AccountRole, RecentSignIn } from './accounts';
import { issuedTokens } from './parts/issued-tokens';
import { recentSignIns } from './parts/recent-sign-ins';
import type { IssuedToken } from './tokens';

export interface AccountsContent {
  accounts: readonly AccountLine[];
  /** Documents a role can be narrowed to. */
  plans: readonly { id: string; title: string }[];
  /** Tokens of all people's programs. */
  tokens: readonly IssuedToken[];
  /** Who has signed in lately, and by what. */
  signIns: readonly RecentSignIn[];
  today: Day;
  /** The reader's own address. */
  mine: string | null;
  typed: TypedRole['typed'];
  faults: TypedRole['faults'];
  done: keyof Texts['people']['accounts']['done'] | null;
}

export const accountsView: View<AccountsContent> = (content, page) => {
  const t = page.words.people.accounts;
  const { accounts, done } = content;
  return {
    title: t.title,
    body: html`${faults({ faults: content.faults, heading: content.faults.every(({ field }) => field === '') ? t.notDone : t.notGiven }, page.words)}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${done && html`<div class="notice good" role="status"><p><strong>${t.done[done]}</strong></p></div>`}
${accounts.length === 0 ? html`<p class="soft">${t.nobody}</p>` : table(content, page)}
<h2 id="giao">${t.give}</h2>
${roleForm(content, page)}
${issuedTokens(content.tokens, page)}
${recentSignIns(content.signIns, page)}
<p><a class="button second" href="/tai-khoan/xoa">${page.words.people.erasure.open}</a></p>
<p class="soft">${t.journal}</p>`,
  };
};

function table(content: AccountsContent, page: Page): Html {
  const t = page.words.people.accounts;
  return html`<table class="stack" role="table"><caption class="hidden">${t.table}</caption>
${tableHead([t.person, t.role, t.until, t.givenBy, t.code, { hidden: t.action }])}
<tbody role="rowgroup">
${content.accounts.map((account) => account.roles.map((role, nth) => row(account, role, nth === 0, content, page)))}
</tbody></table>`;
}

function row(
  account: AccountLine,
  role: AccountRole,
  first: boolean,
  { mine, today }: AccountsContent,
  page: Page,
): Html {
  const t = page.words.people.accounts;
  const givenAt = page.words.tableMoment(role.grantedAt);
  const sessions = account.sessions > 0 && html`<span class="note">${t.sessions(account.sessions)}</span>`;
  const reset = first && account.secondFactor && resetForm(account, page);
  return html`<tr role="row">${rowHead(whose(account, mine, page))}
${cell(t.role, scope(role, page))}
${cell(t.until, lastDay(role, today, page), 'nums')}
${cell(t.givenBy, html`${role.grantedBy}<span class="note nums">${givenAt}</span>`)}
${cell(t.code, html`${account.secondFactor ? t.setUp : t.notSetUp}${sessions}`)}
<td role="cell"><div class="acts">${revokeForm(account, role, page)}${reset}</div></td></tr>\n`;
}

function whose({ name, email }: AccountLine, mine: string | null, { words: w }: Page): Html {
  const address = name !== email && html`<span class="note break">${email}</span>`;
  return html`${name}${address}${email === mine && html`<span class="note">${w.people.accounts.yourself}</span>`}`;
}

/** The role with the units and documents it reaches. */
function scope({ duty, unitName, plans }: AccountRole, { words: w }: Page): Html {
  const t = w.people.accounts;
  return html`${w.say(DUTIES[duty])}<span class="note">${
    unitName ?? (duty === 'administrator' ? t.wholeSystem : t.allUnits)
  }</span>${plans && html`<span class="note">${t.onlyDocuments(plans.map(({ title }) => title))}</span>`}`;
}

function lastDay({ until }: AccountRole, today: Day, { words: w }: Page): Html {
  const t = w.people.accounts;
  if (until === null) return html`<span class="soft">${t.untilRevoked}</span>`;
  return html`${w.tableDate(until)}${until < today && html`<span class="note">${t.over}</span>`}`;
}

function revokeForm({ name }: AccountLine, { id, duty }: AccountRole, { words: w, session }: Page): Html {
  const revoke = w.people.accounts.revoke(w.say(DUTIES[duty]), name);
  return html`<form method="post" action="/tai-khoan">${token(session)}
<input type="hidden" name="vai-tro" value="${id}"><button class="second nowrap" name="viec" value="thu-hoi">${revoke}
</button></form>`;
}

function resetForm({ name, email }: AccountLine, { words: w, session }: Page): Html {
  const reset = w.people.accounts.reset(name);
  return html`<form method="post" action="/tai-khoan">${token(session)}
<input type="hidden" name="thu" value="${email}"><button class="second nowrap" name="viec" value="dat-lai">${reset}
</button></form>`;
}
