import { onTimeShare } from '../../../domain/states/share';
import { returnedOfSent } from '../../frame/parts/returned-of-sent';
import { type Html, html, type Piece } from '../../html';
import type { Words } from '../../language/words';
import type { MatrixContent } from '../matrix-view';

/** How the reports stand in the counts of every page; and how many are in each state, each leading to the units in it. */
export function totalsList(content: MatrixContent, w: Words): Html {
  const { rounds, window, totals, filter } = content;
  const { total, totalShown, byState } = w.matrix;
  const heading =
    rounds > window.shown.length ? totalShown(totals.all, window.shown.length, rounds) : total(totals.all);
  const lines = totals.lines.filter(({ count, category }) => count > 0 || category === filter.category);
  return html`<h2 id="tong" class="small">${heading}</h2>
${standing(content, w)}
<ul class="tiles" aria-label="${byState}">
${lines.map((line) => totalLine(line, content, w))}</ul>`;
}

function standing({ totals: { counts } }: MatrixContent, w: Words): Html {
  const { groups } = w.rounds;
  const count = (label: string, shown: Piece, after: Piece = null) =>
    html`  <div><dt>${label}</dt><dd>${shown}${after}</dd></div>
`;
  return html`<dl class="tally low" aria-labelledby="tong">
${count(groups['phai-gui'], w.formatFigure(counts.expected))}
${count(groups['da-gui'], w.formatFigure(counts.sent), returnedOfSent(counts.returned, w))}
${count(groups['chua-gui'], w.formatFigure(counts.unsent))}
${count(groups['con-phai-gui'], w.formatFigure(counts.owing))}
${counts.expected > 0 && count(w.matrix.shareOnTime, w.say(onTimeShare(counts).text))}</dl>`;
}

type Line = MatrixContent['totals']['lines'][number];

function totalLine({ category: id, count }: Line, { categories, filter, address }: MatrixContent, w: Words): Html {
  const { name, text } = categories.find((one) => one.id === id)!;
  const chosen = filter.category === id;
  const look = id === 'overdue' ? html` class="bad"` : id === 'on-time' ? html` class="good"` : null;
  return html`  <li${look}><a href="${address({ 'tinh-trang': chosen ? null : name })}"${
    chosen && html` aria-current="true"`
  }><span>${w.say(text)}</span> <strong>${w.formatFigure(count)}</strong></a></li>
`;
}
