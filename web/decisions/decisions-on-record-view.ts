import { cell, rowHead, tableHead } from '../frame/parts/table';
import { type Html, html, NOTHING, type Piece } from '../html';
import type { Words } from '../language/words';
import type { DecisionsOfReport } from '../reports/report-decisions';

type Decision = DecisionsOfReport['decisions'][number];

/** Decisions on a report, the newest first; a reverted one is struck through. */
export function decisionsOnRecord(decisions: readonly Decision[], w: Words): Html {
  if (decisions.length === 0) return NOTHING;
  const { recorded, newestFirst, kind, content, basis, recordedBy } = w.decisions;
  return html`<h2 id="da-quyet-dinh">${recorded}</h2>
<table class="stack" role="table"><caption class="hidden">${newestFirst}</caption>
${tableHead([kind, content, basis, recordedBy])}
<tbody role="rowgroup">${decisions.map((one) => row(one, w))}</tbody></table>`;
}

function row(decision: Decision, w: Words): Html {
  const { kinds, undone, content, basis, recordedBy } = w.decisions;
  const name = kinds[decision.kind];
  const shown = decision.undone ? html`<s>${name}</s><span class="note">${undone}</span>` : name;
  const recorded = html`<span class="note nums">${w.tableMoment(decision.at)}</span>`;
  return html`<tr role="row">${rowHead(shown)}
${cell(content, [what(decision, w), decision.words && html`<span class="note">${decision.words}</span>`])}
${cell(basis, basisOf(decision, w))}
${cell(recordedBy, [decision.recordedBy, recorded])}</tr>
`;
}

function what({ kind, fromDay, day, successorName }: Decision, { decisions }: Words): Piece {
  if (kind === 'extend' && day !== null) return html`<s>${decisions.oldDay(fromDay)}</s> ${decisions.newDay(day)}`;
  if (kind === 'return' && day !== null) return decisions.againBy(day);
  return successorName === null ? null : decisions.transferredTo(successorName);
}

function basisOf({ basis, decider }: Decision, { decisions }: Words): Piece {
  if (basis === null) return decider ?? html`<span class="soft">–</span>`;
  return [decisions.document(basis.number, basis.date), html`<span class="note">${basis.decider}</span>`];
}
