import { faults } from '../frame/parts/faults';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';
import { calendarLine, type Lines } from './parts/basis-lines';
import { calendarEffect, changedDays, type ShownEffect } from './parts/calendar-effect';

export interface CalendarUndoContent extends Lines {
  number: number;
  year: string;
  effect: ShownEffect;
}

/** Taking back a change of the calendar that was entered by mistake. */
export const calendarUndoView: View<CalendarUndoContent> = (content, { words: w, session }) => {
  const { calendar } = w;
  const { decisions } = calendar;
  const { number, year, effect } = content;
  return {
    title: decisions.undoTitle,
    body: html`<p class="crumbs"><a href="/lich/${year}">${calendar.toYear(year)}</a></p>
${faults({ faults: content.faults, heading: calendar.editRefused }, w)}
<h1>${decisions.undoTitle}</h1>
<p>${decisions.undoNote}</p>
${changedDays(effect.edits, w)}
<h2>${calendar.moves}</h2>
${calendarEffect(effect, w)}
<form method="post" action="/lich-lam-viec/thu-hoi/${String(number)}">${token(session)}
${calendarLine({ name: 'ly-do', label: w.decisions.reason, hint: null }, content, w)}
<div class="acts"><button>${decisions.undo}</button><a href="/lich/${year}">${calendar.back}</a></div></form>`,
  };
};
