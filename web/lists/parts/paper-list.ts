import type { OfficialHead } from '../../../domain/letters/letter-style';
import type { ListPaper, ListTable } from '../../../domain/letters/list-paper';
import { paperHeads, strongLine } from '../../frame/parts/paper-heads';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';

/** A list as it is printed on A4 and signed; Vietnamese in every language of the page. */
export function paperList(paper: ListPaper, head: (OfficialHead & { dateLine: string }) | null): Html {
  const { title, about, summary, sections, footnote, signature, maker, makerSignature } = paper;
  return html`<article class="paper letter" lang="vi">
${head && paperHeads({ ...head, number: null, subject: null })}
<h2 class="center">${title}</h2>
${about.map((line) => html`<p class="center">${line}</p>`)}
<p class="body"><strong>${capital(summary)}.</strong></p>
${sections.map(paperSection)}
<p class="small soft">${footnote}</p>
<div class="heads ends"><div>${strongLine(maker)}<p class="sign soft">${makerSignature}</p></div>
<div>${(head?.signer ?? []).map(strongLine)}<p class="sign soft">${signature}</p></div></div>
</article>`;
}

/** Numbers, dates and times, which do not break; names and words do. */
const IS_SHORT = /^[\d/:,.% –-]*$/;

/** A heading with its table. */
export function paperSection({ heading, table }: { heading: string | null; table: ListTable }): Html {
  const label = heading ?? table.heads.join(', ');
  return html`${heading !== null && html`<h3>${heading}</h3>`}
<table class="stack grid" role="table"><caption class="hidden">${label}</caption>
${tableHead(table.heads)}
<tbody role="rowgroup">${table.rows.map((row) => line(row, table.heads))}</tbody></table>`;
}

function line([number, name, ...rest]: readonly (string | number)[], heads: readonly string[]): Html {
  const cells = rest.map((value, index) =>
    cell(heads[index + 2]!, String(value), IS_SHORT.test(String(value)) ? 'nums' : null),
  );
  return html`<tr role="row"><td data-l="${heads[0]!}" role="cell">${String(number)}</td>${rowHead(String(name))}${cells}</tr>
`;
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
