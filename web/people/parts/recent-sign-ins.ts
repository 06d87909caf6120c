import { DUTIES } from '../../../domain/people/duty';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import { MOST_SIGN_INS, type RecentSignIn } from '../accounts';

/** Who has signed in during the last day: by a link in a mail, or by which of the office's own services. */
export function recentSignIns(lines: readonly RecentSignIn[], { words: w }: Page): Html {
  const [t, { person, role }] = [w.people.provider, w.people.accounts];
  if (lines.length === 0) return html`<h2>${t.recent}</h2><p class="soft">${t.noRecent}</p>`;
  return html`<h2>${t.recent}</h2>
<table class="stack" role="table"><caption class="hidden">${t.recent}</caption>
${tableHead([person, role, t.by, t.signedInAt])}
<tbody role="rowgroup">${lines.map(
    ({ name, email, duty, provider, strong, signedInAt }) => html`<tr role="row">
${rowHead(html`${name}${!name.includes(email) && html`<span class="note break">${email}</span>`}`)}
${cell(role, w.say(DUTIES[duty]))}
${cell(t.by, html`${provider ?? t.byLink}${strong && html`<span class="note">${t.withCode}</span>`}`)}
${cell(t.signedInAt, w.tableMoment(signedInAt), null, 'nums')}</tr>\n`,
  )}</tbody></table>
${lines.length >= MOST_SIGN_INS && html`<p class="soft">${t.more(String(MOST_SIGN_INS))}</p>`}`;
}
