import { tableHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { BarPart } from '../bars';
import type { LeaderRound } from '../leader-page';
import type { Tally } from '../tally';
import { change } from './change';
import { unitsAddress } from './round-addresses';

interface Line {
  count: 'onTime' | 'late' | 'overdue' | 'ahead';
  tone: BarPart['tone'];
  label: string;
  /** Name of these units in the address of the round's page. */
  group: string;
}

/** The counts of a round beside those of the round before, with the colours of the bar above. */
export function tallyTable(round: LeaderRound, w: Words): Html {
  const { head, tally, before } = round;
  const { units, unitsOf, thisPeriod, lastPeriod, change: difference } = w.leaders;
  const num = (text: string) => ({ text, class: 'num' }) as const;
  const heads = [units, num(thisPeriod), ...(before === null ? [] : [num(lastPeriod), num(difference)])];
  const lines = linesOf(w).filter(({ count }) => tally[count] > 0 || (before !== null && before[count] > 0));
  return html`  <table class="counts" role="table"><caption class="hidden">${unitsOf(head.title)}</caption>
    ${tableHead(heads)}
    <tbody role="rowgroup">${lines.map((line) => lineRow(line, round, w))}</tbody>
    <tfoot role="rowgroup">${dueRow(head.id, tally, before, w)}</tfoot></table>`;
}

function linesOf({ leaders }: Words): Line[] {
  return [
    { count: 'onTime', tone: 'good', label: leaders.onTime, group: 'dung-han' },
    { count: 'late', tone: 'late', label: leaders.late, group: 'cham' },
    { count: 'overdue', tone: 'missing', label: leaders.overdue, group: 'qua-han' },
    { count: 'ahead', tone: 'ahead', label: leaders.ahead, group: 'con-han' },
  ];
}

function lineRow({ count, tone, label, group }: Line, { head, tally, before }: LeaderRound, w: Words): Html {
  const key = html`<svg class="key ${tone}" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
<rect width="10" height="10"/></svg>`;
  return html`<tr role="row"><th scope="row" role="rowheader">${key}${label}</th>${counts(
    unitsAddress(head.id, group),
    tally[count],
    before === null ? null : before[count],
    w,
  )}</tr>`;
}

function dueRow(round: string, tally: Tally, before: Tally | null, w: Words): Html {
  return html`<tr role="row"><th scope="row" role="rowheader">${w.leaders.due}</th>${counts(
    unitsAddress(round, 'phai-gui'),
    tally.due,
    before === null ? null : before.due,
    w,
  )}</tr>`;
}

/** @param before null where there is no round before */
function counts(address: string, now: number, before: number | null, w: Words): Html {
  const earlier =
    before !== null &&
    html`<td class="num" role="cell">${before}</td>
<td class="num" role="cell">${change(now, before, w)}</td>`;
  return html`<td class="num" role="cell"><a href="${address}">${now}</a></td>${earlier}`;
}
