import { addressOf } from '../../../domain/ids';
import { pairOfBars } from '../../charts/pair-of-bars';
import { tableHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { Compiled } from '../../rounds/compiled';
import type { ComparedFigure } from '../figures';
import type { LeaderRound } from '../leader-page';
import { change } from './change';

/** The main figures of a round beside those of the period before; each leads to the reports it comes from. */
export function leaderFigures({ head, compiled, figures }: LeaderRound, w: Words): Html {
  const compared = figures.some(({ before }) => before !== null);
  const { figure, thisPeriod, lastPeriod, change: difference, figuresOf, nothingBefore } = w.leaders;
  const num = (text: string) => ({ text, class: 'num' }) as const;
  const heads = [figure, num(thisPeriod), ...(compared ? [num(lastPeriod), num(difference)] : [])];
  return html`  <p class="soft small">${compiled && versionOf(compiled, w)}${!compared && html` ${nothingBefore}`}</p>
  <table class="figures-compared" role="table"><caption class="hidden">${figuresOf(head.title)}</caption>
    ${tableHead(heads)}
    <tbody role="rowgroup">${figures.map((line) => figureRow(line, head.id, compared, w))}</tbody></table>`;
}

function versionOf({ version, confirmed }: Compiled, w: Words): string {
  return confirmed ? w.leaders.confirmed(version) : w.leaders.draft(version);
}

function figureRow(
  { label, unit, field, now, before }: ComparedFigure,
  round: string,
  compared: boolean,
  w: Words,
): Html {
  const sources = `${addressOf('/nguon', round)}?chi-tieu=${encodeURIComponent(field)}`;
  const bars = now !== null && before !== null && pairOfBars(now, before);
  const earlier = html`<td class="num" role="cell">${before === null ? '–' : w.formatFigure(before)}</td>
<td class="num" role="cell">${change(now, before, w)}</td>`;
  return html`<tr role="row"><th scope="row" role="rowheader">${label}${
    unit && html` <span class="soft" lang="vi">(${unit})</span>`
  }${bars}</th><td class="num" role="cell">${
    now === null ? '–' : html`<a href="${sources}">${w.formatFigure(now)}</a>`
  }</td>${compared && earlier}</tr>
`;
}
