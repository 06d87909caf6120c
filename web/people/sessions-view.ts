import { DUTIES } from '../../domain/people/duty';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
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
${tableHead([t.browser, t.role, t.signedIn, t.lastUsed, { hidden: t.action }])}
<tbody role="rowgroup">
${lines.map((line) => row(line, page))}</tbody></table>
<div class="acts">
${lines.length > 1 && endOthers(page)}
${session!.email !== null && html`<a class="button second" href="/vai-tro">${t.changeRole}</a>`}
<a class="button second" href="/nhan-thu">${w.people.mailChoice.toChoice}</a>
</div>
<p class="soft">${t.howLong}</p>
${session!.email !== null && copy(w)}`,
  };
};

/** What the program knows of the person, as a file. */
function copy({ people: { erasure: t } }: Words): Html {
  return html`<h2>${t.copy}</h2>
<p>${t.aboutCopy}</p>
<div class="acts"><a class="button second" href="/phien/ban-sao?dang=xlsx">${t.copy} (XLSX)</a>
<a class="button second" href="/phien/ban-sao?dang=json">${t.copy} (JSON)</a></div>`;
}

function row(line: SessionsContent['lines'][number], { words: w, session }: Page): Html {
  const t = w.people.sessions;
  const name = browserLabel(line, w);
  const thisOne = line.mine && html` <span class="soft">(${t.thisOne})</span>`;
  const end = html`<form method="post" action="/phien">${token(session)}
<input type="hidden" name="phien" value="${line.id}"><button class="second">${t.end(name)}</button></form>`;
  return html`<tr role="row">${rowHead([name, thisOne])}${cell(t.role, w.say(DUTIES[line.duty]))}
${cell(t.signedIn, t.ago(line.startedMinutes))}${cell(t.lastUsed, t.ago(line.seenMinutes))}
${cell(t.action, end)}</tr>\n`;
}

function browserLabel({ browser, system }: BrowserName, w: Words): string {
  const t = w.people.sessions;
  if (browser === null) return t.otherBrowser;
  return system === null ? browser : t.browserOn(browser, t.systems[system]);
}

function endOthers({ words: w, session }: Page): Html {
  return html`<form method="post" action="/phien">${token(session)}
<button name="phien" value="khac">${w.people.sessions.endOthers}</button></form>`;
}
