import type { Basis } from '../../domain/decisions/decision';
import { basisNamed } from '../../domain/decisions/decision';
import type { Message } from '../../domain/messages/message';
import type { Day } from '../../domain/time/time';
import type { Register } from '../../domain/units/unit';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';

export interface SuccessionPreviewContent {
  register: Register;
  /** Number of the draft. */
  number: number;
  effective: Day;
  basis: Basis;
  counts: { ended: number; added: number; altered: number };
  lines: readonly Message[];
  /** What becomes of each report that is owed now, with the title of its round. */
  passings: readonly { title: string; line: Message }[];
  /** Reports that will wait for an answer. */
  open: number;
  /** Titles of rounds whose compiler ends without a successor. */
  orphaned: readonly string[];
}

/** Lines of a list that are shown; the rest is counted. */
const SHOWN = 300;

/** What a table of successors changes for whom, before it is recorded. */
export const successionPreviewView: View<SuccessionPreviewContent> = (content, page) => {
  const { words: w } = page;
  const t = w.successions;
  const { register, counts, effective, basis, open, orphaned } = content;
  const { ended, added, altered } = counts;
  return {
    title: t.previewTitle,
    body: html`<p class="crumbs"><a href="/danh-muc/${register.id}/sap-xep">${t.title}</a></p>
<h1>${t.previewTitle}</h1>
<p class="lead" lang="vi">${register.title}</p>
<div class="notice warn"><p>${t.from(effective)} ${t.basis}: ${w.say(basisNamed(basis))}, <span lang="vi">${basis.decider}</span>.</p>
<p>${t.counts(ended, added, altered)}</p>
${open > 0 && html`<p>${t.open(open)}</p>`}
${orphaned.length > 0 && html`<p>${t.orphaned}:</p><ul>${orphaned.map((title) => html`<li>${title}</li>`)}</ul>`}</div>
${confirmForm(content, page)}
<h2>${t.units}</h2>
${list(
  content.lines.map((line) => w.say(line)),
  w,
)}
<h2>${t.reports}</h2>
${
  content.passings.length === 0
    ? html`<p>${t.noReports}</p>`
    : html`<p class="soft">${t.later}</p>${list(
        content.passings.map(({ title, line }) => html`${title}: ${w.say(line)}`),
        w,
      )}`
}`,
  };
};

function confirmForm({ register, number }: SuccessionPreviewContent, { words: w, session }: Page): Html {
  const t = w.successions;
  return html`<form method="post" action="/danh-muc/${register.id}/sap-xep/${number}">${token(session)}
<div class="acts"><button>${t.confirm}</button><a href="/danh-muc/${register.id}/sap-xep">${t.doNot}</a></div></form>`;
}

function list(lines: readonly Piece[], w: Words): Html {
  const more = lines.length - SHOWN;
  return html`<ul>${lines.slice(0, SHOWN).map((line) => html`<li>${line}</li>`)}${
    more > 0 && html`<li>${w.successions.more(more)}</li>`
  }</ul>`;
}
