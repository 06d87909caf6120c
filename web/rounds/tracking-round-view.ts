import { addressOf } from '../../domain/ids';
import { mark } from '../frame/parts/mark';
import { phone } from '../frame/parts/phone';
import { returnedOfSent } from '../frame/parts/returned-of-sent';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { toRound } from '../frame/parts/to-round';
import { token } from '../frame/parts/token';
import type { Page } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import { received } from './received-view';
import type { TrackedCollection, TrackedObligation } from './tracking';

/**
 * A round with those of its reports that match the filter.
 * @param state the state the list is narrowed to, in words
 */
export function trackedRound(round: TrackedCollection, state: string, page: Page): Html {
  const { head, owing, whole, lines } = round;
  const w = page.words;
  const record = html`<a class="button" href="${addressOf('/ghi-nhan', head.id)}">${w.rounds.record}</a>`;
  const compiled = html`<a class="button second" href="${addressOf('/tong-hop', head.id)}">${w.rounds.compiled}</a>`;
  return html`<section class="round${look(round)}" aria-labelledby="dot-${head.id}">
  <h2 id="dot-${head.id}">${toRound({ id: head.id, text: head.title }, page)}</h2>
  ${facts(round, w)}
  <div class="acts">
${owing > 0 && whole && record}
${whole && compiled}
  </div>
${whole && urgingMails(round, page)}
  <table class="stack" role="table">
    <caption class="hidden">${head.title}: ${state.toLowerCase()}</caption>
    ${tableHead([w.rounds.unit, w.rounds.state, w.tracking.lastDay, w.rounds.received, w.rounds.contact])}
    <tbody role="rowgroup">
${lines.map((line) => row(line, w))}
    </tbody>
  </table>
</section>`;
}

function isPast({ head }: TrackedCollection): boolean {
  return head.history || head.closed;
}

function look(round: TrackedCollection): string {
  if (isPast(round)) return ' past';
  if (round.overdue > 0) return ' late';
  return round.owing === 0 ? ' done' : '';
}

function facts(round: TrackedCollection, w: Words): Html {
  const { head, received: sent, expected, returned, overdue } = round;
  const { tracking } = w;
  const past = isPast(round) && html`<li class="soft">${head.history ? tracking.history : tracking.closed}</li>`;
  return html`<p class="small soft"><a href="/van-ban/${head.plan}">${head.document}</a>, ${head.clause}.
${tracking.receivedAt(head.compilerName)}</p>
  <ul class="inline">
    <li>${tracking.due}: <strong>${w.quoting(w.dueInWords(head.dueText, head.lateFrom))}</strong></li>
    <li>${tracking.sent(sent, expected)}${returnedOfSent(returned, w)}${
      overdue > 0 && html` · ${tracking.overdue(overdue)}`
    }</li>
${past}
  </ul>`;
}

/** Urging mails that have not left, with the buttons to hold them back and to release them. */
function urgingMails({ head, mails: { waiting, held, slot } }: TrackedCollection, page: Page): Html {
  if (waiting === 0 && held === 0) return NOTHING;
  const { tracking } = page.words;
  const form = (task: 'giu' | 'cho-gui', text: Html, button: string) =>
    html`<form method="post" action="${addressOf('/giu-thu', head.id)}">${token(page.session)}
    <input type="hidden" name="viec" value="${task}">
    <p>${text}</p>
    <button class="second">${button}</button></form>`;
  return html`<div class="notice warn">
${waiting > 0 && slot !== null && form('giu', tracking.urgingWaits(waiting, slot), tracking.holdMails)}
${held > 0 && form('cho-gui', tracking.urgingHeld(held), tracking.releaseMails)}
  </div>`;
}

function row(line: TrackedObligation, w: Words): Html {
  const { id, unitName, own, lateFrom } = line;
  const { state, received: came, contact } = w.rounds;
  const why = html`<a class="small" href="${addressOf('/vi-sao', id)}">${w.tracking.why(unitName)}</a>`;
  return html`<tr role="row">${rowHead([unitName, own ? html`<span class="note">${w.rounds.own}</span>` : null])}
        ${cell(state, mark(line.shown, w))}
        ${cell(w.tracking.lastDay, [w.endInTable(lateFrom), ' ', why], 'nums')}
        ${cell(came, received(line, null, w))}
        ${cell(contact, line.phone ? phone(line.phone) : html`<span class="soft">–</span>`, 'nums')}</tr>
`;
}
