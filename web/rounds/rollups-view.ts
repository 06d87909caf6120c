import { addressOf } from '../../domain/ids';
import { onTimeShare } from '../../domain/states/share';
import { shareTone } from '../../domain/states/share-tone';
import { shareMark } from '../charts/share-mark';
import { returnedOfSent } from '../frame/parts/returned-of-sent';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html, NOTHING, type Piece } from '../html';
import type { Words } from '../language/words';
import { type CollectionLine, isPast } from './rollup';
import type { RoundGroup } from './round-standing';

export interface RollupsContent {
  lines: readonly CollectionLine[];
}

/** What is compiled: the rounds in progress, then the past ones. */
export const rollupsView: View<RollupsContent> = ({ lines }, { words: w, at }) => {
  const { title, asOf, inProgress, past, noRounds } = w.rollups;
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${asOf(at)}</p>
${rounds(
  inProgress,
  lines.filter((line) => !isPast(line)),
  w,
)}
${rounds(past, lines.filter(isPast), w)}
${lines.length === 0 && html`<div class="notice"><p>${noRounds}</p></div>`}`,
  };
};

function rounds(heading: string, lines: readonly CollectionLine[], w: Words): Html {
  if (lines.length === 0) return NOTHING;
  const { report, lastDay, sent, late, missing, onTime, compiledReport } = w.rollups;
  const counts = [sent, late, missing].map((text) => ({ text, class: 'num' as const }));
  return html`<h2>${heading}</h2>
<table class="stack" role="table">
  <caption class="hidden">${heading}</caption>
  ${tableHead([report, lastDay, ...counts, onTime, compiledReport])}
  <tbody role="rowgroup">
${lines.map((line) => row(line, w))}
  </tbody>
</table>`;
}

function row(line: CollectionLine, w: Words): Html {
  const { head, counts } = line;
  const texts = w.rollups;
  const title = html`<a href="${addressOf('/tong-hop', head.id)}">${head.title}</a>`;
  const source = html`<span class="note">${texts.compiledFrom(head.document, head.compilerName)}</span>`;
  const count = (label: string, group: RoundGroup, text: string | number, after: Piece = null) =>
    cell(label, html`<a href="${addressOf('/dot', head.id)}?loc=${group}#don-vi">${text}</a>${after}`, null, 'num');
  return html`<tr role="row">${rowHead([title, source])}
      ${cell(texts.lastDay, w.endInTable(head.lateFrom), null, 'nums')}
      ${count(texts.sent, 'da-gui', `${counts.sent}/${counts.expected}`, returnedOfSent(counts.returned, w))}
      ${count(texts.late, 'cham', counts.late)}
      ${count(texts.missing, 'chua-gui', counts.unsent)}
      ${cell(texts.onTime, line.overdue ? [shareMark(shareTone(counts)), ' ', w.say(onTimeShare(counts).text)] : texts.notDue, null, 'nums')}
      ${cell(texts.compiledReport, version(line, w))}</tr>
`;
}

function version({ version: number, state, confirmed }: CollectionLine, { rollups }: Words): Html | string {
  if (number === null) return html`<span class="soft">${rollups.noVersion}</span>`;
  if (state === 'draft' && confirmed !== null) {
    return html`${rollups.confirmedVersion(confirmed)} <span class="soft">(${rollups.draftVersion(number)})</span>`;
  }
  return state === 'confirmed' ? rollups.confirmedVersion(number) : rollups.draftVersion(number);
}
