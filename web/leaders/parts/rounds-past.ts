import { addressOf } from '../../../domain/ids';
import { onTimeShare } from '../../../domain/states/share';
import { shareTone } from '../../../domain/states/share-tone';
import { shareMark } from '../../charts/share-mark';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { LeaderRound } from '../leader-page';
import { changedResults } from './changed-results';
import { leaderFigures } from './leader-figures';
import { overTimeLink } from './over-time-link';
import { unitsAddress } from './round-addresses';

/** Rounds that have been over for some time, a line each with its figures folded away. */
export function pastTable(rounds: readonly LeaderRound[], w: Words): Html {
  if (rounds.length === 0) return NOTHING;
  const { pastRounds, report, onTimeShare, lastPeriod, unsent } = w.leaders;
  return html`<h2>${pastRounds}</h2>
<table class="stack" role="table"><caption class="hidden">${pastRounds}</caption>
  ${tableHead([report, onTimeShare, lastPeriod, { text: unsent, class: 'num' }])}
  <tbody role="rowgroup">${rounds.map((round) => pastRows(round, w))}</tbody></table>`;
}

function pastRows(round: LeaderRound, w: Words): Html {
  const { head, counts, before, previous, figures, changed, changedBefore } = round;
  const { onTimeShare: share, lastPeriod, unsent } = w.leaders;
  const missing = html`<a href="${unitsAddress(head.id, 'chua-gui')}">${counts.unsent}</a>`;
  return html`<tr role="row">${rowHead(html`<a href="${addressOf('/tong-hop', head.id)}">${head.title}</a><span class="small plain">${overTimeLink(head, w)}</span>`)}
${cell(share, [shareMark(shareTone(counts)), ' ', w.say(onTimeShare(counts).text), ' ', changedResults(head.id, changed, w)], null, 'nums')}
${cell(lastPeriod, before === null ? '–' : [shareMark(shareTone(before)), ' ', w.say(onTimeShare(before).text), ' ', changedResults(previous!, changedBefore, w)], null, before === null ? 'nums none' : 'nums')}
${cell(unsent, missing, null, 'num')}</tr>
${figures.length > 0 && figuresRow(round, w)}`;
}

function figuresRow(round: LeaderRound, w: Words): Html {
  return html`<tr role="row" class="more"><td colspan="4" role="cell"><details><summary>${
    w.leaders.figures
  }<span class="hidden">: ${round.head.title}</span></summary>${leaderFigures(round, w)}</details></td></tr>`;
}
