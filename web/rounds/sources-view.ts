import { addressOf } from '../../domain/ids';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';
import type { FigureSources } from './figure-sources';

export interface SourcesContent extends FigureSources {
  head: CollectionHead;
}

/** "Số liệu này từ đâu?": a compiled figure and the submissions behind it. */
export const sourcesView: View<SourcesContent> = (content, { words: w }) => {
  const { head, version, label, total, unit, aggregate, sources } = content;
  const { sourcesOf, whereFrom, largestOf, addedFrom, noSources } = w.rollups;
  const address = `${addressOf('/tong-hop', head.id)}?lan=${version}`;
  return {
    title: whereFrom,
    body: html`<p class="crumbs"><a href="${address}">${sourcesOf(head.title, version)}</a></p>
<h1>${whereFrom}</h1>
<p class="lead">${label}: <strong>${w.formatFigure(total)}</strong>${unit && html` ${unit}`}</p>
<p>${aggregate === 'max' ? largestOf(sources.length) : addedFrom(sources.length)}</p>
${sources.length > 0 ? table(content, w) : html`<div class="notice"><p>${noSources}</p></div>`}`,
  };
};

function table({ sources, total, aggregate }: SourcesContent, w: Words): Html {
  const { unit, figures, documentNumber, receivedAt, report, largestFigure } = w.rollups;
  return html`<table class="stack" role="table">
  <caption class="hidden">${w.rollups.sources}</caption>
  ${tableHead([unit, { text: figures, class: 'num' }, documentNumber, receivedAt, report])}
  <tbody role="rowgroup">
${sources.map((source) => row(source, w))}
  </tbody>
  <tfoot role="rowgroup"><tr role="row">${rowHead(aggregate === 'max' ? largestFigure : w.parts.total)}
${cell(figures, w.formatFigure(total), null, 'num')}<td role="cell" colspan="3"></td></tr></tfoot>
</table>`;
}

function row(source: FigureSources['sources'][number], w: Words): Html {
  const { figures, documentNumber, receivedAt, report, seeSubmission, notChecked } = w.rollups;
  const submission = seeSubmission(source.version, source.unitName);
  return html`<tr role="row">${rowHead(source.unitName)}
${cell(figures, w.formatFigure(source.value), null, 'num')}
${cell(documentNumber, source.documentNumber ?? '–')}
${cell(receivedAt, w.tableMoment(source.receivedAt), null, 'nums')}
${cell(report, [
  html`<a href="/phieu/${source.receipt}/noi-dung">${submission}</a>`,
  source.checked ? null : html` <span class="note">${notChecked}</span>`,
])}</tr>
`;
}
