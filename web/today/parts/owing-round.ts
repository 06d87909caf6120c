import { addressOf } from '../../../domain/ids';
import type { Delay } from '../../../domain/states/lateness';
import { toRound } from '../../frame/parts/to-round';
import type { Page } from '../../frame/view';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { OwedReport } from '../owing';
import type { OwingRound } from '../owing-rounds';

/**
 * A round that still waits for reports, with the units that owe them.
 * @param late since when; null before its end
 */
export function owingRound(round: OwingRound, late: Delay | null, page: Page): Html {
  const { words: w } = page;
  const { head, reports, more: rest } = round;
  const more = w.today.moreUnits(rest, head.title);
  const overdue = late !== null && html`; ${w.today.overdueBy(late)}`;
  return html`<div class="owed">
  <h3>${toRound({ id: head.id, text: head.title }, page)}</h3>
  <p class="small soft">${deadline(round, w)}${overdue}; ${countLink(round, overdue ? 'qua-han' : 'con-phai-gui', page)}</p>
  <ul class="names">${reports.map((report) => owedUnit(report, w))}</ul>
  ${rest > 0 && html`<p>${toRound({ id: head.id, text: more }, page)}</p>`}
  ${page.opens(head.id) && acts(round, w)}
</div>
`;
}

/** The last day of a round, linked to its reasons on a report with this very day. */
export function deadline({ head, dueLateFrom, ownDay, reports }: OwingRound, w: Words): Html {
  if (ownDay) return html`${w.today.endOf(dueLateFrom)}`;
  const ordinary = reports.find(({ lateFrom, state }) => lateFrom === head.lateFrom && state === 'open');
  const why = ordinary && html` <a href="${addressOf('/vi-sao', ordinary.id)}">${w.today.why(head.title)}</a>`;
  return html`${w.today.endOf(head.lateFrom)}${why ?? null}`;
}

/** How many still have to send, or are overdue, with the way to them on the page of the round. */
export function countLink(round: OwingRound, group: 'qua-han' | 'con-phai-gui', page: Page): Html {
  const { head, ownDay, overdue, owing, expected } = round;
  const { id, title } = head;
  const { overdueOf, owingOf, withOwnDay } = page.words.today;
  if (ownDay) return toRound({ id, text: withOwnDay(title), place: `?loc=${group}#don-vi` }, page);
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
