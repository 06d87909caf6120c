import { faults } from '../frame/parts/faults';
import { token } from '../frame/parts/token';
import type { View } from '../frame/view';
import { html } from '../html';
import { basisLines, type Lines } from './parts/basis-lines';
import { calendarEffect, changedDays, type ShownEffect } from './parts/calendar-effect';

export interface CalendarOfficialContent extends Lines {
  year: number;
  effect: ShownEffect;
}

/** The provisional days of a year become official by one press, with the document that announced them. */
export const calendarOfficialView: View<CalendarOfficialContent> = (content, { words: w, session }) => {
  const { calendar } = w;
  const { decisions } = calendar;
  const { year, effect } = content;
  const title = decisions.officialTitle(year);
  return {
    title,
    body: html`<p class="crumbs"><a href="/lich/${String(year)}">${calendar.toYear(String(year))}</a></p>
${faults({ faults: content.faults, heading: calendar.editRefused }, w)}
<h1>${title}</h1>
<p>${decisions.officialNote}</p>
${changedDays(effect.edits, w)}
<h2>${calendar.moves}</h2>
${calendarEffect(effect, w)}
<form method="post" action="/lich-lam-viec/chinh-thuc/${String(year)}">${token(session)}
${basisLines(content, w)}
<div class="acts"><button>${decisions.makeOfficial}</button><a href="/lich/${String(year)}">${calendar.back}</a></div></form>`,
  };
};
