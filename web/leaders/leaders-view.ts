import { addressOf } from '../../domain/ids';
import { headline } from '../../domain/states/running-rounds';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { LeaderPage } from './leader-page';
import { lateAgainTable, worstTable } from './parts/delays';
import { roundAtLength } from './parts/round-at-length';
import { aheadTable } from './parts/rounds-ahead';
import { pastTable } from './parts/rounds-past';

/** The leaders' page: what is requested, each round beside the one before, who is late. */
export const leadersView: View<LeaderPage> = ({ rounds, running, asks, worst, lateAgain }, { words: w, at }) => ({
  title: w.leaders.title,
  body: html`<h1>${w.leaders.title}</h1>
<p class="headline">${w.say(headline(running))}</p>
<p class="lead">${w.leaders.asOf(at)}</p>
${askedOf(asks, w)}
${rounds.length === 0 && html`<div class="notice"><p>${w.leaders.noRounds}</p></div>`}
${rounds.filter((round) => round.atLength).map((round, place) => roundAtLength(round, place, w))}
${worstTable(worst, new Map(rounds.map(({ id, head }) => [id, head.title])), w)}
${lateAgainTable(lateAgain, w)}
${aheadTable(
  rounds.filter((round) => !round.overdue),
  w,
)}
${pastTable(
  rounds.filter((round) => round.overdue && !round.atLength),
  w,
)}
<p class="noprint soft small"><a href="/tong-hop">${w.leaders.allRounds}</a> · ${w.leaders.print}</p>`,
});

function askedOf(asks: LeaderPage['asks'], w: Words): Html {
  const lines = asks.map(
    ({ text, round }) =>
      html`<li>${w.capitalised(w.say(text))} <a class="nowrap noprint" href="${addressOf(
        '/tong-hop',
        round,
      )}">${w.leaders.see()}</a></li>`,
  );
  return html`<section class="asks" aria-labelledby="de-nghi">
  <h2 id="de-nghi">${w.leaders.asked}</h2>
${asks.length > 0 ? html`<ol>${lines}</ol>` : html`<p>${w.leaders.nothingAsked}</p>`}
</section>`;
}
