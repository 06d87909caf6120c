import { lastDayOf } from '../../../domain/deadlines/deadline-hour';
import { delayOf } from '../../../domain/states/lateness';
import { onTimeShare } from '../../../domain/states/share';
import { shareTone } from '../../../domain/states/share-tone';
import type { Instant } from '../../../domain/time/time';
import { heatCell, heatOf } from '../../charts/heat-cell';
import { shareBar } from '../../charts/share-bar';
import { shareMark } from '../../charts/share-mark';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { type Html, html, NOTHING, type Piece } from '../../html';
import type { Words } from '../../language/words';
import type { DocumentPage } from '../document-page';
import type { RankedUnit, UnitGroup, UnitResult } from '../unit-periods';
import { leaderUnitAddress } from './round-addresses';
import { letterOf } from './share-series';

/** The lists of units beside each other (sở against xã): nothing where there is one only. */
export function groupTable(groups: readonly UnitGroup[], w: Words): Html {
  if (groups.length < 2) return NOTHING;
  const { groups: heading, group, units, share, late, missing } = w.overTime;
  const num = (text: string) => ({ text, class: 'num' }) as const;
  const rows = groups.map(
    (one) => html`<tr role="row">${rowHead(titleOf(one, w))}
${cell(units, one.units, null, 'num')}
${shareCell(one, w)}
${cell(late, one.counts.late, null, 'num')}
${cell(missing, one.counts.unsent, null, 'num')}</tr>`,
  );
  return html`<h2>${heading}</h2>
<table class="stack" role="table"><caption class="hidden">${heading}</caption>
${tableHead([group, num(units), share, num(late), num(missing)])}
<tbody role="rowgroup">${rows}</tbody></table>`;
}

function titleOf({ title }: UnitGroup, { overTime }: Words): Html {
  return title === null ? html`${overTime.otherUnits}` : html`<span lang="vi">${title}</span>`;
}

function shareCell({ counts }: Pick<UnitGroup, 'counts'>, w: Words): Html {
  const said = html`${shareMark(shareTone(counts))} ${w.say(onTimeShare(counts).text)}`;
  return cell(w.overTime.share, [shareBar(counts), html`<span class="nums">${said}</span>`], 'with-bar', 'nums');
}

/** Units × periods, the lowest shares first in each list: each cell has its colour, its sign and its words. */
export function unitMap({ id, groups, periods, series }: DocumentPage, at: Instant, w: Words): Html {
  const { map, mapHint, unit, share, moreUnits, allUnits, dueOn } = w.overTime;
  const letters = new Map(series.length > 1 ? series.map(({ report }, place) => [report, letterOf(place)]) : []);
  const heads = periods.map(({ report, period, lateFrom }) => {
    const letter = letters.get(report);
    return { period: `${letter === undefined ? '' : `${letter}. `}${period}`, due: dueOn(lastDayOf(lateFrom)) };
  });
  const columns = heads.map(
    ({ period, due }) =>
      html`<th scope="col" role="columnheader"><span lang="vi">${period}</span> <span class="note">${due}</span></th>`,
  );
  const several = groups.length > 1;
  const bodies = groups.map(
    (group) =>
      html`<tbody role="rowgroup">${
        several &&
        html`<tr role="row" class="section"><th scope="rowgroup" role="rowheader" colspan="${periods.length + 2}">${titleOf(group, w)}</th></tr>`
      }${group.ranked.map((one) =>
        unitRow(
          one,
          heads.map(({ period }) => period),
          at,
          w,
        ),
      )}</tbody>`,
  );
  const left = groups.reduce((sum, { units, ranked }) => sum + units - ranked.length, 0);
  return html`<h2>${map}</h2>
<p class="soft small">${mapHint}${[...letters].map(([report, letter]) => html` <span lang="vi">${letter}: ${report}.</span>`)}</p>
<table class="stack heat-map" role="table"><caption class="hidden">${map}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${unit}</th><th scope="col" role="columnheader">${share}</th>${columns}</tr></thead>
${bodies}</table>
${left > 0 && html`<p class="small">${moreUnits(left)} <a class="noprint" href="${listOf(id, periods)}">${allUnits}</a></p>`}`;
}

/** The list of the same reports, unit by unit. */
function listOf(id: string, periods: DocumentPage['periods']): string {
  const days = periods.map(({ lateFrom }) => lastDayOf(lateFrom));
  const query = { kieu: 'don-vi', 'van-ban': id, tu: days[0]!, den: days.at(-1)! };
  return `/danh-sach?${new URLSearchParams(query)}`;
}

function unitRow(one: RankedUnit, periods: readonly string[], at: Instant, w: Words): Html {
  const cells = one.results.map((result, place) => cell(periods[place]!, resultPiece(result, at, w), 'heat-result'));
  return html`<tr role="row">${rowHead(html`<a href="${leaderUnitAddress(one.unit)}">${one.name}</a>`)}
${shareCell(one, w)}${cells}</tr>
`;
}

function resultPiece(result: UnitResult | null, at: Instant, w: Words): Piece {
  const { results, notAsked } = w.overTime;
  if (result === null) return html`<span class="soft">${notAsked}</span>`;
  const delay = delayOf(result, at);
  const words =
    result.standing === 'late' ? results.late(delay === null ? '' : w.delayInWords(delay)) : results[result.standing];
  return [heatCell(heatOf(result.standing, delay?.days ?? 0)), html` <span>${words}</span>`];
}
