import { addressOf } from '../../../domain/ids';
import { toRound } from '../../frame/parts/to-round';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { OwedReport, OwingRound } from '../owing';

/**
 * A round that still waits for reports, with the units that owe them.
 * @param days since its last day; 0 before that
 */
export function owingRound(round: OwingRound, days: number, page: Page): Html {
  const { words: w } = page;
  const { head, overdue, reminded, reports } = round;
  const rest = (days > 0 ? overdue : reminded) - reports.length;
  const more = w.today.moreUnits(rest, head.title);
  const late = days > 0 && html`; ${w.today.overdueBy(days)}`;
  return html`<div class="owed">
  <h3>${toRound({ id: head.id, text: head.title }, page)}</h3>
  <p class="small soft">${deadline(round, w)}${late}; ${countLink(round, late ? 'qua-han' : 'con-phai-gui', page)}</p>
  <ul class="names">${reports.map((report) => owedUnit(report, w))}</ul>
  ${rest > 0 && html`<p>${toRound({ id: head.id, text: more }, page)}</p>`}
  ${page.opens(head.id) && acts(round, w)}
</div>
`;
}

/** The last day of a round, linked to its reasons on a report with this very day. */
export function deadline({ head, reports }: OwingRound, w: Words): Html {
  const ordinary = reports.find(({ lastDay, state }) => lastDay === head.lastDay && state === 'open');
  const why = ordinary && html` <a href="${addressOf('/vi-sao', ordinary.id)}">${w.today.why(head.title)}</a>`;
  return html`${w.today.endOf(head.lastDay)}${why ?? null}`;
}

/** How many still have to send, or are overdue, with the way to them on the page of the round. */
export function countLink(round: OwingRound, group: 'qua-han' | 'con-phai-gui', page: Page): Html {
  const { head, overdue, owing, expected } = round;
  const { id, title } = head;
  const { overdueOf, owingOf } = page.words.today;
  const text = group === 'qua-han' ? overdueOf(overdue, expected, title) : owingOf(owing, expected, title);
  return toRound({ id, text, place: `?loc=${group}#don-vi` }, page);
}

function owedUnit({ unit, unitName, state, shown }: OwedReport, w: Words): Html {
  const note = state === 'returned' ? w.today.returned : shown.tag && w.say(shown.tag);
  return html`<li><a href="/don-vi/${unit}">${unitName}</a>${note && html` <span class="soft">(${note})</span>`}</li>`;
}

function acts({ head: { id, title } }: OwingRound, { today }: Words): Html {
  return html`<div class="acts"><a class="button second" href="${addressOf('/ghi-nhan', id)}">${today.recordReports(
    title,
  )}</a><a class="button second" href="${addressOf('/nhac', id)}">${today.remindUnits(title)}</a></div>`;
}
