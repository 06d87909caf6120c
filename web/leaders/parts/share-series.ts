import { lastDayOf } from '../../../domain/deadlines/deadline-hour';
import { onTimeShare } from '../../../domain/states/share';
import { SHARE_TONES, shareTone } from '../../../domain/states/share-tone';
import { shareLine } from '../../charts/share-line';
import { shareMark } from '../../charts/share-mark';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { ReportSeries } from '../document-page';
import type { ReportPeriod } from '../report-periods';

/** The share on time of each report over its last periods: a picture, and beside it the table that it is drawn from. */
export function shareSeries(series: readonly ReportSeries[], w: Words): Html {
  return html`<h2>${w.overTime.shares}</h2>
${shareKeys(w)}
<div class="pictures">${series.map((one, place) => shareFigure(one, place, series.length > 1, w))}</div>`;
}

/** Pictures that have room on paper; the others are in the table of units. */
const PRINTED = 2;

/** What the signs and colours of shares mean. */
function shareKeys({ overTime }: Words): Html {
  const keys = SHARE_TONES.toReversed().map((tone) => html`<li>${shareMark(tone)} ${overTime.keys[tone]}</li>`);
  return html`<ul class="keys small">${keys}</ul>`;
}

/** The letter of a report where there are several: it stands before its periods in other tables. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}

function shareFigure({ report, periods }: ReportSeries, place: number, lettered: boolean, w: Words): Html {
  const said = periods
    .filter(({ counts }) => counts.expected > 0)
    .map(({ period, counts }) => ({ period, share: w.say(onTimeShare(counts).text) }));
  const [first, last] = [said[0], said.at(-1)];
  const description =
    first === undefined || last === undefined
      ? ''
      : said.length === 1
        ? w.overTime.oneShare(first)
        : w.overTime.sharesFromTo(first, last);
  const points = periods.map(({ counts, lateFrom }) => {
    const { n, m, percent } = onTimeShare(counts);
    return { n, m, percent: percent === null ? '' : w.say(percent), label: w.overTime.month(lastDayOf(lateFrom)) };
  });
  return html`<figure class="picture${place >= PRINTED ? ' noprint' : null}"><figcaption><h3 lang="vi">${lettered && `${letterOf(place)}. `}${w.capitalised(report)}</h3></figcaption>
${shareLine(points, { id: `ty-le-${place + 1}`, title: w.overTime.sharesOf(report), description })}
${sharesTable(report, periods, w)}</figure>`;
}

function sharesTable(report: string, periods: readonly ReportPeriod[], w: Words): Html {
  const { period, deadline, onTime, late, missing, sharesOf } = w.overTime;
  const num = (text: string) => ({ text, class: 'num' }) as const;
  const rows = periods.map(
    (one) => html`<tr role="row">${rowHead(html`<span lang="vi">${w.capitalised(one.period)}</span>`)}
${cell(deadline, w.endInTable(one.lateFrom), null, 'nums')}
${cell(onTime, [shareMark(shareTone(one.counts)), ' ', w.say(onTimeShare(one.counts).text)], null, 'num')}
${cell(late, one.counts.late, null, 'num')}
${cell(missing, one.counts.unsent, null, 'num')}</tr>`,
  );
  return html`<table class="stack" role="table"><caption class="hidden">${sharesOf(report)}</caption>
${tableHead([period, deadline, num(onTime), num(late), num(missing)])}
<tbody role="rowgroup">${rows}</tbody></table>`;
}
