import type { RoundCounts } from '../../../domain/states/round-counts';
import { onTimeShare } from '../../../domain/states/share';
import { shareTone } from '../../../domain/states/share-tone';
import { shareMark } from '../../charts/share-mark';
import { stackedBar } from '../../charts/stacked-bar';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';

/** A unit's results year by year: a bar in the row of its counts; nothing without reports. */
export function yearsTable(years: readonly { year: number; counts: RoundCounts }[], w: Words): Html {
  if (years.length === 0) return NOTHING;
  const { years: heading, year, due, onTime, late, missing, ahead, share } = w.overTime;
  const num = (text: string) => ({ text, class: 'num' }) as const;
  const rows = years.map(
    ({ year: of, counts }) => html`<tr role="row">${rowHead(w.overTime.ofYear(of))}
${cell(share, [yearBar(of, counts, w), html`<span class="nums">${shareMark(shareTone(counts))} ${w.say(onTimeShare(counts).text)}</span>`], 'with-bar', 'nums')}
${cell(due, counts.expected, null, 'num')}
${cell(onTime, counts.onTime, null, 'num')}
${cell(late, counts.late, null, 'num')}
${cell(missing, counts.overdue, null, 'num')}
${cell(ahead, counts.awaited, null, 'num')}</tr>
`,
  );
  return html`<section class="years" aria-labelledby="qua-cac-nam"><h2 id="qua-cac-nam">${heading}</h2>
<table class="stack" role="table"><caption class="hidden">${heading}</caption>
${tableHead([year, share, num(due), num(onTime), num(late), num(missing), num(ahead)])}
<tbody role="rowgroup">${rows}</tbody></table></section>`;
}

function yearBar(year: number, { onTime, late, overdue, awaited }: RoundCounts, w: Words): Html {
  const { barOnTime, barLate, barOverdue, barAhead, barNone } = w.leaders;
  const parts = [
    { tone: 'good', label: barOnTime, count: onTime },
    { tone: 'late', label: barLate, count: late },
    { tone: 'missing', label: barOverdue, count: overdue },
    { tone: 'ahead', label: barAhead, count: awaited },
  ] as const;
  return stackedBar(parts, w.overTime.ofYear(year), barNone, true);
}
