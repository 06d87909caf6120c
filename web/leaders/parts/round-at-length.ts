import { addressOf } from '../../../domain/ids';
import type { RoundCounts } from '../../../domain/states/round-counts';
import { onTimeShare } from '../../../domain/states/share';
import { shareTone } from '../../../domain/states/share-tone';
import { dayOf } from '../../../domain/time/time';
import { shareMark } from '../../charts/share-mark';
import { stackedBar } from '../../charts/stacked-bar';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { LeaderRound } from '../leader-page';
import { changedResults } from './changed-results';
import { leaderFigures } from './leader-figures';
import { overTimeLink } from './over-time-link';
import { leaderUnitAddress } from './round-addresses';
import { tallyTable } from './tally-table';

/** Units named below a round; its own page names them all. */
const MOST_NAMED = 12;

/**
 * A current round: its share on time beside the one before, who is missing, its main figures.
 * @param place its place on the page
 */
export function roundAtLength(round: LeaderRound, place: number, w: Words): Html {
  const { head, figures, why } = round;
  const { document, compilerName: compiler, lateFrom } = head;
  const late = round.overdueUnits.length > 0;
  return html`<section class="round${late ? ' late' : null}" aria-labelledby="dot-${place}">
  <h2 id="dot-${place}"><a href="${addressOf('/tong-hop', head.id)}">${head.title}</a></h2>
  <p class="soft small">${w.leaders.round({ document, compiler, lateFrom })}${why && whyLink(why, head.title, w)}${overTimeLink(head, w)}</p>
  <div class="halves"><div>
${shares(round, w)}
${tallyTable(round, w)}
${missingUnits(round, w)}
  </div><div>
${
  figures.length > 0
    ? html`  <h3>${w.leaders.figures}</h3>
${leaderFigures(round, w)}`
    : html`<p class="soft">${w.leaders.nothingCompiled}</p>`
}
  </div></div>
</section>
`;
}

function whyLink(why: string, title: string, w: Words): Html {
  return html` <a class="nowrap noprint" href="${addressOf('/vi-sao', why)}">${w.parts.whyOf(title)}</a>`;
}

function shares(round: LeaderRound, w: Words): Html {
  const { id, counts, before, previous, previousPeriod, changed, changedBefore } = round;
  const { shareOnTime, shareBefore, thisPeriod, lastPeriodOf } = w.leaders;
  const period = previousPeriod ?? '';
  const earlier =
    before &&
    html` <span class="soft">${shareBefore(period, w.say(onTimeShare(before).text))}</span> ${changedResults(previous!, changedBefore, w)}`;
  return html`  <p class="share ${shareTone(counts) ?? 'none'}">${shareMark(shareTone(counts))} ${shareOnTime(w.say(onTimeShare(counts).text))} ${changedResults(id, changed, w)}${earlier}</p>
  ${countsBar(counts, thisPeriod, false, w)}
${before && countsBar(before, lastPeriodOf(period), true, w)}`;
}

function countsBar(counts: RoundCounts, words: string, thin: boolean, w: Words): Html {
  const { onTime, late, overdue, awaited } = counts;
  const { barOnTime, barLate, barOverdue, barAhead, barNone } = w.leaders;
  const parts = [
    { tone: 'good', label: barOnTime, count: onTime },
    { tone: 'late', label: barLate, count: late },
    { tone: 'missing', label: barOverdue, count: overdue },
    { tone: 'ahead', label: barAhead, count: awaited },
  ] as const;
  return stackedBar(parts, words, barNone, thin);
}

function missingUnits({ overdueUnits: missing, head }: LeaderRound, w: Words): Html {
  if (missing.length === 0) return NOTHING;
  const named = missing
    .slice(0, MOST_NAMED)
    .map(
      ({ unit, name, since }) =>
        html`<li><a href="${leaderUnitAddress(unit)}">${name}</a> <span class="soft nowrap">${w.leaders.lateSince(
          dayOf(since),
        )}</span></li>`,
    );
  const more = missing.length - named.length;
  return html`  <h3>${w.leaders.missing(missing.length)}</h3>
  <ul class="names">${named}</ul>
${more > 0 && html`<p><a href="${addressOf('/tong-hop', head.id)}">${w.leaders.moreUnits(more)}</a></p>`}`;
}
