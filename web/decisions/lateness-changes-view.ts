import { addressOf } from '../../domain/ids';
import { delayIn } from '../../domain/states/lateness';
import type { LatenessChangeRow } from '../../storage/lateness-changes';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, type Piece } from '../html';
import type { Words } from '../language/words';

type Change = LatenessChangeRow & {
  /** The person who looks may settle it. */
  settle: boolean;
};

export interface LatenessChangesContent {
  changes: readonly Change[];
  done: 'xac-nhan' | 'khong' | null;
  /** Only those of one round, as a leader's page links to them. */
  isOfRound: boolean;
}

/** Acts that turned late reports into ones on time, those that wait for a second person first. */
export const latenessChangesView: View<LatenessChangesContent> = ({ changes, done, isOfRound }, page) => {
  const t = page.words.lateness;
  const settles = changes.some(({ settle }) => settle);
  const list = table(changes, page.words);
  return {
    title: t.title,
    body: html`<h1>${t.title}</h1>
<p class="lead">${t.lead}</p>
${isOfRound && html`<p>${t.ofRound} <a href="/doi-ket-qua">${t.ofAll}</a></p>`}
${done && html`<div class="notice good" role="status"><p>${done === 'khong' ? t.refusedDone : t.confirmedDone}</p></div>`}
${changes.length === 0 ? html`<div class="notice"><p>${t.none}</p></div>` : settles ? form(list, page) : list}`,
  };
};

function form(list: Html, { words: w, session }: Page): Html {
  const t = w.lateness;
  return html`<form method="post" action="/doi-ket-qua">${token(session)}
${list}
<div class="acts"><button name="viec" value="xac-nhan">${t.confirm}</button></div>
<div class="field"><label for="ly-do">${t.refusalReason}</label>
<input type="text" id="ly-do" name="ly-do" maxlength="500" autocomplete="off"></div>
<div class="acts"><button class="second" name="viec" value="khong">${t.refuse}</button></div>
</form>`;
}

function table(changes: readonly Change[], w: Words): Html {
  const t = w.lateness;
  return html`<table class="stack wide" role="table"><caption class="hidden">${t.title}</caption>
${tableHead([t.report, t.change, t.paper, t.askedBy, t.state])}
<tbody role="rowgroup">${changes.map((one) => row(one, w))}</tbody></table>`;
}

function row(change: Change, w: Words): Html {
  const t = w.lateness;
  const { id, obligation, unitName, planTitle, act, daysLate, minutesLate, outcome, reason, askedBy, askedAt, settle } =
    change;
  const name = html`<a href="${addressOf('/u', obligation)}">${unitName}</a><span class="note">${planTitle}</span>`;
  const head = settle
    ? html`<label class="tick"><input type="checkbox" name="chon" value="${id}" aria-label="${t.choose(unitName)}"> <span>${name}</span></label>`
    : name;
  const asked = html`<span class="note nums">${w.tableMoment(askedAt)}</span>`;
  return html`<tr role="row">${rowHead(head)}
${cell(t.change, [t.acts[act], html`<span class="note">${t.becomes(delayIn({ daysLate, minutesLate }), outcome)}</span>`])}
${cell(t.paper, paperOf(change, w))}
${cell(t.askedBy, [askedBy, asked, html`<span class="note">${reason}</span>`])}
${cell(t.state, stateOf(change, w))}</tr>
`;
}

function paperOf({ paper, act, files, receipt }: Change, w: Words): Piece {
  const t = w.lateness;
  const scan =
    act !== 'record'
      ? null
      : files > 0 && receipt !== null
        ? html`<span class="note"><a href="/phieu/${receipt}">${t.scans(files)}</a></span>`
        : html`<span class="note">${t.noScan}</span>`;
  return [t.document(paper.number, paper.date), html`<span class="note">${t.book(paper.bookNumber)}</span>`, scan];
}

function stateOf({ state, settledBy, settledAt, settledWords, secondPerson }: Change, w: Words): Piece {
  const t = w.lateness;
  if (state === 'waiting') return html`<strong>${t.waiting}</strong>`;
  if (!secondPerson) return t.alone;
  const when = settledAt === null ? null : html`<span class="note nums">${w.tableMoment(settledAt)}</span>`;
  const words = settledWords && html`<span class="note">${settledWords}</span>`;
  return [state === 'counted' ? t.confirmedBy(settledBy!) : t.refusedBy(settledBy!), when, words];
}
