import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { BrowserName } from './browser-name';
import type { SessionLine } from './sessions';

export interface SessionsContent {
  lines: readonly (Omit<SessionLine, 'browser'> & BrowserName & { mine: boolean })[];
}

export const sessionsView: View<SessionsContent> = ({ lines }, page) => {
  const { words: w, session } = page;
  const t = w.people.sessions;
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
<table class="stack" role="table">
<caption class="hidden">${t.table}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${t.browser}</th>
<th scope="col" role="columnheader">${t.role}</th><th scope="col" role="columnheader">${t.signedIn}</th>
<th scope="col" role="columnheader">${t.lastUsed}</th>
<th scope="col" role="columnheader"><span class="hidden">${t.action}</span></th></tr></thead>
<tbody role="rowgroup">
${lines.map((line) => row(line, page))}</tbody></table>
<div class="acts">
${lines.length > 1 && endOthers(page)}
${session!.email !== null && html`<a class="button second" href="/vai-tro">${t.changeRole}</a>`}
</div>
<p class="soft">${t.howLong}</p>`,
  };
};

function row(line: SessionsContent['lines'][number], { words: w, session }: Page): Html {
  const t = w.people.sessions;
  const name = t.browserName(line);
  return html`<tr role="row"><th scope="row" role="rowheader">${name}${
    line.mine && html` <span class="soft">(${t.thisOne})</span>`
  }</th><td data-l="${t.role}" role="cell"><div>${w.people.duties[line.duty]}</div></td>
<td data-l="${t.signedIn}" role="cell"><div>${t.ago(line.startedMinutes)}</div></td>
<td data-l="${t.lastUsed}" role="cell"><div>${t.ago(line.seenMinutes)}</div></td>
<td data-l="${t.action}" role="cell"><div><form method="post" action="/phien">${token(session)}
<input type="hidden" name="phien" value="${line.id}"><button class="second">${t.end(name)}</button></form>
</div></td></tr>\n`;
}

function endOthers({ words: w, session }: Page): Html {
  return html`<form method="post" action="/phien">${token(session)}
<button name="phien" value="khac">${w.people.sessions.endOthers}</button></form>`;
}
