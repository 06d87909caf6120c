import type { JournalChain } from '../../client/journal/read-chain';
import { faults } from '../frame/parts/faults';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { type AuditRow, auditTable } from './audit-lines-view';
import type { actionWords } from './audit-words';
import { chainPart } from './chain-part';

/** Names of the fields of the filter. */
export type FilterField = 'ai' | 'viec' | 'doi-tuong' | 'tu' | 'den';

export interface AuditContent {
  typed: Readonly<Record<FilterField, string>>;
  faults: readonly Fault[];
  actions: readonly { action: string; words: ReturnType<typeof actionWords> }[];
  lines: readonly AuditRow[];
  /** Id of the last line shown; null where there is none older. */
  older: number | null;
  /** The newest lines are shown. */
  first: boolean;
  /** How the journal stands as evidence; null on pages of older lines and of a search. */
  chain: JournalChain | null;
  /** The filter as it stands in an address. */
  query: string;
}

export const auditView: View<AuditContent> = (content, { words: w }) => {
  const t = w.journal;
  return {
    title: t.title,
    body: html`${faults({ faults: content.faults, heading: t.toCorrect }, w)}
<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${content.chain !== null && chainPart(content.chain, w)}
${filter(content, w)}
${content.lines.length === 0 ? html`<div class="notice"><p>${t.none}</p></div>` : lines(content, w)}`,
  };
};

function filter({ typed, actions }: AuditContent, w: Words): Html {
  const t = w.journal;
  const options = actions.map(({ action, words }) => {
    return html`<option value="${action}"${typed.viec === action && html` selected`}>${w.say(words)}</option>`;
  });
  return html`<form class="filter" method="get" action="/nhat-ky" role="search">
<div class="field"><label for="ai">${t.who}</label>
<input type="text" id="ai" name="ai" value="${typed.ai}" maxlength="200" autocomplete="off"></div>
<div class="field"><label for="viec">${t.action}</label>
<select id="viec" name="viec"><option value="">${t.allActions}</option>${options}</select></div>
<div class="field"><label for="doi-tuong">${t.subject}</label>
<span class="hint" id="doi-tuong-goi-y">${t.subjectHint}</span>
<input type="text" id="doi-tuong" aria-describedby="doi-tuong-goi-y" name="doi-tuong" value="${typed['doi-tuong']}"
 maxlength="200" autocomplete="off"></div>
${dayField('tu', t.from, typed.tu, '01/11/2026')}
${dayField('den', t.to, typed.den, '30/11/2026')}
<button>${t.search}</button></form>`;
}

function dayField(name: FilterField, label: string, value: string, example: string): Html {
  return html`<div class="field"><label for="${name}">${label}</label>
<input type="text" id="${name}" name="${name}" value="${value}" placeholder="${example}" autocomplete="off"></div>`;
}

function lines(content: AuditContent, w: Words): Html {
  const { query } = content;
  const { download, excel } = w.journal;
  return html`<div class="acts"><a class="button second" href="/nhat-ky/csv?${query && `${query}&`}dang=xlsx">${excel}</a>
<a class="button second" href="/nhat-ky/csv${query && `?${query}`}">${download}</a></div>
${auditTable(content.lines, w)}
${pages(content, w)}`;
}

function pages({ first, older, query }: AuditContent, w: Words): Html {
  const t = w.journal;
  const newest = html`<a class="button second" href="/nhat-ky${query && `?${query}`}">${t.newest}</a>`;
  const next = html`<a class="button second" href="/nhat-ky?${query && `${query}&`}truoc=${older}">${t.older}</a>`;
  return html`<nav class="acts" aria-label="${t.pages}">${!first && newest}${older !== null && next}</nav>`;
}
