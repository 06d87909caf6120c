import type { CalendarEdit } from '../../../domain/calendar/calendar-decision';
import { movesList, type ShownMove } from '../../frame/parts/moves';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

/** What a change of the calendar does, as its preview shows it. */
export interface ShownEffect {
  edits: readonly CalendarEdit[];
  moves: readonly ShownMove[];
  /** Rounds in which units get a mail, with their number. */
  told: readonly { title: string; units: number }[];
}

/** The days that change. */
export function changedDays(edits: readonly CalendarEdit[], { calendar }: Words): Html {
  return html`<ul>${edits.map(({ day, change }) => {
    const to =
      change === null
        ? calendar.asShipped
        : change.off
          ? calendar.offAs(change.name, change.status)
          : calendar.workedAs(change.name, change.status);
    return html`<li><strong>${calendar.onDay(day)}</strong>: ${to}</li>`;
  })}</ul>`;
}

/** The rounds that move, each date before and after, and who is told. */
export function calendarEffect({ moves, told }: ShownEffect, w: Words): Html {
  const { calendar } = w;
  const units = told.reduce((sum, round) => sum + round.units, 0);
  if (moves.length === 0) return html`<div class="notice"><p>${calendar.noMoves}</p></div>`;
  return html`<div class="notice warn"><p>${calendar.movesNote(moves.length)}</p></div>
${movesList(moves, w)}
<h2>${calendar.decisions.told}</h2>
${
  units === 0
    ? html`<p>${calendar.decisions.nobodyTold}</p>`
    : html`<p>${calendar.decisions.toldUnits(units)}</p>
<ul>${told.map((round) => html`<li>${calendar.decisions.toldInRound(round.title, round.units)}</li>`)}</ul>`
}`;
}
