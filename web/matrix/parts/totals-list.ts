import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { MatrixContent } from '../matrix-view';

/** How many reports there are in each state; each count leads to the units of that state. */
export function totalsList(content: MatrixContent, w: Words): Html {
  const { rounds, window, totals, filter } = content;
  const { total, totalShown } = w.matrix;
  const heading = rounds > window.shown.length ? totalShown(totals.all) : total(totals.all);
  const lines = totals.lines.filter(({ count, category }) => count > 0 || category === filter.category);
  return html`<h2 id="tong">${heading}</h2>
<dl class="tally shares" aria-labelledby="tong">
${lines.map((line) => totalLine(line, content, w))}</dl>`;
}

type Line = MatrixContent['totals']['lines'][number];

function totalLine(
  { category: id, count, tenths }: Line,
  { categories, filter, address }: MatrixContent,
  w: Words,
): Html {
  const { name, text } = categories.find((one) => one.id === id)!;
  const chosen = filter.category === id;
  const look = id === 'overdue' ? html` class="bad"` : id === 'on-time' ? html` class="good"` : null;
  return html`  <div${look}><dt>${w.say(text)}</dt><dd><a href="${address({ 'tinh-trang': chosen ? null : name })}"${
    chosen && html` aria-current="true"`
  }>${w.formatFigure(count)}</a> <small>${w.matrix.share(tenths)}</small></dd></div>
`;
}
