import type { RoundCounts } from '../../../domain/states/round-counts';
import type { BarPart } from '../../charts/stacked-bar';
import { tableHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { LeaderRound } from '../leader-page';
import { change } from './change';
import { unitsAddress } from './round-addresses';

interface Line {
  count: 'onTime' | 'late' | 'overdue' | 'awaited';
  tone: BarPart['tone'];
  label: string;
  /** Name of these units in the address of the round's page. */
  group: string;
}

/** The counts of a round beside those of the round before, with the colours of the bar above. */
export function tallyTable(round: LeaderRound, w: Words): Html {
  const { head, counts, before } = round;
  const { units, unitsOf, thisPeriod, lastPeriod, change: difference } = w.leaders;
  const num = (text: string) => ({ text, class: 'num' }) as const;
  const heads = [units, num(thisPeriod), ...(before === null ? [] : [num(lastPeriod), num(difference)])];
  const lines = linesOf(w).filter(({ count }) => counts[count] > 0 || (before !== null && before[count] > 0));
  return html`  <table class="counts" role="table"><caption class="hidden">${unitsOf(head.title)}</caption>
    ${tableHead(heads)}
    <tbody role="rowgroup">${lines.map((line) => lineRow(line, round, w))}</tbody>
    <tfoot role="rowgroup">${expectedRow(head.id, counts, before, w)}</tfoot></table>`;
}

function linesOf({ leaders }: Words): Line[] {
  return [
    { count: 'onTime', tone: 'good', label: leaders.onTime, group: 'dung-han' },
    { count: 'late', tone: 'late', label: leaders.late, group: 'cham' },
    { count: 'overdue', tone: 'missing', label: leaders.overdue, group: 'qua-han' },
    { count: 'awaited', tone: 'ahead', label: leaders.ahead, group: 'con-han' },
  ];
}

function lineRow({ count, tone, label, group }: Line, { head, counts, before }: LeaderRound, w: Words): Html {
  const key = html`<svg class="key ${tone}" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
<rect width="10" height="10"/></svg>`;
  return html`<tr role="row"><th scope="row" role="rowheader">${key}${label}</th>${countCells(
    unitsAddress(head.id, group),
    counts[count],
    before === null ? null : before[count],
    w,
  )}</tr>`;
}

function expectedRow(round: string, counts: RoundCounts, before: RoundCounts | null, w: Words): Html {
  return html`<tr role="row"><th scope="row" role="rowheader">${w.leaders.due}</th>${countCells(
    unitsAddress(round, 'phai-gui'),
    counts.expected,
    before === null ? null : before.expected,
    w,
  )}</tr>`;
}

/** @param before null where there is no round before */
function countCells(address: string, now: number, before: number | null, w: Words): Html {
  const earlier =
    before !== null &&
    html`<td class="num" role="cell">${before}</td>
<td class="num" role="cell">${change(now, before, w)}</td>`;
  return html`<td class="num" role="cell"><a href="${address}">${now}</a></td>${earlier}`;
}
