import { delayIn } from '../../../domain/states/lateness';
import { tableHead } from '../../frame/parts/table';
import { type Html, html, NOTHING } from '../../html';
import type { Words } from '../../language/words';
import type { LateAgain } from '../late-again';
import type { WorstDelay } from '../worst-delays';
import { leaderUnitAddress } from './round-addresses';

/** The longest delays. @param titles titles of the rounds by id */
export function worstTable(delays: readonly WorstDelay[], titles: ReadonlyMap<string, string>, w: Words): Html {
  if (delays.length === 0) return NOTHING;
  const { worst, worstCaption, daysLate, sentLate, notSent } = w.leaders;
  const rows = delays.map(({ unit, name, sent, collection, ...late }) => {
    const what = html` <span class="soft small plain">${sent ? sentLate : notSent}: ${titles.get(collection)!}</span>`;
    return unitRow(
      unit,
      name,
      what,
      late.minutesLate === undefined ? String(late.daysLate) : w.delayInWords(delayIn(late)),
    );
  });
  return html`<h2>${worst}</h2>
${unitTable(worstCaption, daysLate, rows, w)}`;
}

/** Units that were late more than once in a year. */
export function lateAgainTable(units: readonly LateAgain[], w: Words): Html {
  if (units.length === 0) return NOTHING;
  const { lateAgain, lateAgainCaption, lateOfDue } = w.leaders;
  const rows = units.map(({ unit, name, late, due }) => unitRow(unit, name, null, `${late}/${due}`));
  return html`<h2>${lateAgain}</h2>
${unitTable(lateAgainCaption, lateOfDue, rows, w)}`;
}

function unitTable(caption: string, count: string, rows: readonly Html[], w: Words): Html {
  return html`<table class="whole" role="table"><caption class="hidden">${caption}</caption>
  ${tableHead([w.leaders.unit, { text: count, class: 'num' }])}
  <tbody role="rowgroup">${rows}</tbody></table>`;
}

function unitRow(unit: string, name: string, what: Html | null, count: string): Html {
  const link = html`<a href="${leaderUnitAddress(unit)}">${name}</a>`;
  return html`<tr role="row"><th scope="row" role="rowheader">${link}${what}</th><td class="num" role="cell">${
    count
  }</td></tr>`;
}
