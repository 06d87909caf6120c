import type { JournalChain } from '../../client/journal/read-chain';
import { checkMessage, faultMessage } from '../../domain/journal/check';
import { message } from '../../domain/messages/message';
import { dayOf, parseInstant } from '../../domain/time/time';
import type { KeptAnchor } from '../../storage/journal-chain';
import { cell, tableHead } from '../frame/parts/table';
import { type Html, html } from '../html';
import type { Words } from '../language/words';

/** How the journal stands as evidence: its chain, the last check, and the anchors that left the server. */
export function chainPart({ state, lastCheck, anchors }: JournalChain, w: Words): Html {
  const t = w.journal;
  const begun = parseInstant(state.begun.at);
  return html`<section aria-labelledby="chuoi"><h2 id="chuoi">${t.chain}</h2>
<p>${t.linked(state.lines)}${state.waiting > 0 && html` ${w.say(message('chain.waiting', { lines: state.waiting }))}`}</p>
${lastCheck === null ? html`<p>${t.notChecked}</p>` : checkPart(lastCheck, w)}
<details><summary>${t.anchors}</summary>
${begun !== null && html`<p>${w.say(message('chain.begun', { lines: state.begun.lines, day: dayOf(begun) }))}</p>`}
<p>${t.anchorsLead}</p>
${anchors.length === 0 ? html`<p>${t.noAnchors}</p>` : anchorTable(anchors, w)}</details></section>`;
}

function checkPart(check: NonNullable<JournalChain['lastCheck']>, w: Words): Html {
  const said = html`<p>${w.journal.checked(check.at)} ${w.say(checkMessage(check))}</p>`;
  if (check.faults === 0) return said;
  return html`<div class="notice bad" role="alert">${said}
<ul>${check.found.map((fault) => html`<li>${w.say(faultMessage(fault))}</li>`)}</ul></div>`;
}

function anchorTable(anchors: readonly KeptAnchor[], w: Words): Html {
  const t = w.journal;
  return html`<table class="stack" role="table"><caption class="hidden">${t.anchorTable}</caption>
${tableHead([t.anchorDay, t.anchorLines, t.anchorHash, t.anchorGone])}
<tbody role="rowgroup">${anchors.map(
    ({ day, seq, hash, copies }) =>
      html`<tr role="row"><th scope="row" role="rowheader" class="nums">${w.tableDate(day)}</th>
${cell(t.anchorLines, w.formatNumber(seq))}${cell(t.anchorHash, html`<span class="code">${hash}</span>`)}
${cell(t.anchorGone, t.gone(copies.filter(({ kind }) => kind === 'mail').length, copies.filter(({ kind }) => kind === 'file').length))}</tr>`,
  )}</tbody></table>`;
}
