import type { ExplainLine } from '../../domain/explanation/explanation';
import { addressOf } from '../../domain/ids';
import type { MessageOrText } from '../../domain/messages/message';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { CollectionHead } from './collection-head';

export interface ExplanationContent {
  head: CollectionHead;
  /** Id of the report whose dates are explained. */
  obligation: string;
  unitName: string;
  lines: readonly ExplainLine[];
}

/** "Vì sao có ngày này?": every date of a report with the rule and the source it comes from. */
export const explanationView: View<ExplanationContent> = ({ head, obligation, unitName, lines }, { words: w }) => {
  const { what, result, whyShort, source } = w.rounds;
  return {
    title: w.rounds.why,
    body: html`<p class="crumbs"><a href="${addressOf('/u', obligation)}">${head.title}</a></p>
<h1>${w.rounds.why}</h1>
<p class="lead">${unitName}</p>
<table class="stack" role="table">
  <caption class="hidden">${w.rounds.eachDate}</caption>
  ${tableHead([what, result, whyShort, source])}
  <tbody role="rowgroup">${lines.map((line) => row(line, head, w))}</tbody>
</table>`,
  };
};

function row(line: ExplainLine, { document }: CollectionHead, w: Words): Html {
  const { result, whyShort, source } = w.rounds;
  const shown = (text: MessageOrText) => w.quoting(text);
  // The words of the document itself stay Vietnamese.
  const language = typeof line.source === 'string' && line.source.startsWith(document) ? html` lang="vi"` : null;
  return html`<tr role="row">${rowHead(w.say(line.what))}
${cell(result, html`<strong>${shown(line.value)}</strong>`)}
${cell(whyShort, shown(line.because))}
<td data-l="${source}" role="cell"><div class="small soft"${language}>${shown(line.source)}</div></td></tr>
`;
}
