import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { CalendarEdit } from '../../domain/calendar/calendar-decision';
import { movesList, type ShownMove } from '../frame/parts/moves';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';

export interface CalendarConfirmContent {
  /** Fields of the form before, which this one sends again. */
  typed: Readonly<Record<string, string>>;
  edit: CalendarEdit;
  /** Why the day is off now; null on a working day. */
  before: ReturnType<WorkingCalendar['whyOff']>;
  moves: readonly ShownMove[];
}

/** An edit of the working calendar before it is saved, with the rounds whose dates it moves. */
export const calendarConfirmView: View<CalendarConfirmContent> = (content, page) => {
  const { words: w } = page;
  const { calendar } = w;
  const year = content.edit.day.slice(0, 4);
  return {
    title: calendar.confirmTitle,
    body: html`<p class="crumbs"><a href="/lich/${year}">${calendar.toYear(year)}</a></p>
<h1>${calendar.confirmTitle}</h1>
${change(content, w)}
<h2>${calendar.moves}</h2>
${movedRounds(content.moves, w)}
<p>${calendar.saveNote}</p>
${form(content.typed, page)}`,
  };
};

function change({ edit: { day, change: to }, before }: CalendarConfirmContent, w: Words): Html {
  const { calendar } = w;
  return html`<dl class="facts"><dt>${calendar.day}</dt><dd><strong>${calendar.onDay(day)}</strong></dd>
<dt>${calendar.now}</dt><dd>${before ? calendar.offAs(w.say(before.name), before.status) : calendar.worked}</dd>
<dt>${calendar.afterChange}</dt><dd><strong>${after(to, w)}</strong></dd>
${to && html`<dt>${calendar.source}</dt><dd lang="vi">${to.source}</dd>`}</dl>`;
}

function after(change: CalendarEdit['change'], { calendar }: Words): string {
  if (change === null) return calendar.asShipped;
  const { off, name, status } = change;
  return off ? calendar.offAs(name, status) : calendar.workedAs(name, status);
}

function movedRounds(list: readonly ShownMove[], w: Words): Html {
  if (list.length === 0) return html`<div class="notice"><p>${w.calendar.noMoves}</p></div>`;
  return html`<div class="notice warn"><p>${w.calendar.movesNote(list.length)}</p></div>
${movesList(list, w)}`;
}

function form(typed: CalendarConfirmContent['typed'], { words: w, session }: Page): Html {
  const fields = Object.entries(typed).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="/lich-lam-viec/sua">${token(session)}${fields}
<div class="acts"><button name="viec" value="luu">${w.calendar.save}</button><button class="second" name="viec"
 value="sua-lai">${w.calendar.backToEdit}</button></div></form>`;
}
