import { addressOf } from '../../../domain/ids';
import { onTimeShare } from '../../../domain/states/share';
import { shareTone } from '../../../domain/states/share-tone';
import { shareMark } from '../../charts/share-mark';
import { returnedOfSent } from '../../frame/parts/returned-of-sent';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { LeaderRound } from '../leader-page';
import { changedResults } from './changed-results';
import { unitsAddress } from './round-addresses';

/** Rounds not yet due: how many have submitted, and the result of the period before. */
export function aheadTable(rounds: readonly LeaderRound[], w: Words): Html {
  if (rounds.length === 0) return NOTHING;
  const { notYetDue, notYetDueCaption, report, deadline, sent, onTimeBefore } = w.leaders;
  return html`<h2>${notYetDue}</h2>
<table class="stack" role="table"><caption class="hidden">${notYetDueCaption}</caption>
  ${tableHead([report, deadline, { text: sent, class: 'num' }, onTimeBefore])}
  <tbody role="rowgroup">${rounds.map((round) => aheadRow(round, w))}</tbody></table>`;
}

function aheadRow({ head, counts, before, previous, changedBefore, why }: LeaderRound, w: Words): Html {
  const { deadline, sent, onTimeBefore, by } = w.leaders;
  const reasons =
    why !== null &&
    html` <a class="small nowrap noprint" href="${addressOf('/vi-sao', why)}">${w.parts.whyOf(head.title)}</a>`;
  const count = `${counts.sent}/${counts.expected}`;
  const earlier =
    before === null || previous === null
      ? '–'
      : html`${shareMark(shareTone(before))} <a href="${addressOf('/tong-hop', previous)}">${w.say(onTimeShare(before).text)}</a> ${changedResults(previous, changedBefore, w)}`;
  return html`<tr role="row">${rowHead(html`<a href="${addressOf('/tong-hop', head.id)}">${head.title}</a>`)}
${cell(deadline, [by(head.lateFrom), reasons], 'nums')}
${cell(sent, [html`<a href="${unitsAddress(head.id, 'da-gui')}">${count}</a>`, returnedOfSent(counts.returned, w)], null, 'num')}
${cell(onTimeBefore, earlier, null, before === null ? 'nums none' : 'nums')}</tr>
`;
}
