import { faults } from '../frame/parts/faults';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import { basisLines, calendarLine, type Lines } from './parts/basis-lines';
import { calendarEffect, changedDays, type ShownEffect } from './parts/calendar-effect';

export interface CalendarAnnounceContent extends Lines {
  /** What it would change; null while the form is filled in. */
  effect: ShownEffect | null;
  /** The year to go back to. */
  year: string;
}

/** A document about days off and days worked instead: its form, then what it changes. */
export const calendarAnnounceView: View<CalendarAnnounceContent> = (content, page) => {
  const { words: w } = page;
  const { calendar } = w;
  const { decisions } = calendar;
  const { effect, year } = content;
  return {
    title: decisions.announceTitle,
    body: html`<p class="crumbs"><a href="/lich/${year}">${calendar.toYear(year)}</a></p>
${faults({ faults: content.faults, heading: calendar.editRefused }, w)}
<h1>${decisions.announceTitle}</h1>
${effect === null ? form(content, page) : preview(effect, content, page)}`,
  };
};

function form(content: CalendarAnnounceContent, { words: w, session }: Page): Html {
  const { calendar } = w;
  const { decisions } = calendar;
  const provisional = content.typed['tinh-trang'] === 'provisional';
  const line = (name: string, label: string, hint: string) => calendarLine({ name, label, hint }, content, w);
  return html`<p>${decisions.announceNote}</p>
<form method="post" action="/lich-lam-viec/van-ban">${token(session)}
${basisLines(content, w)}
${line('nghi', decisions.daysOff, decisions.daysOffHint)}
${line('lam-bu', decisions.daysWorked, decisions.daysWorkedHint)}
${line('ten', decisions.dayName, decisions.dayNameHint)}
<fieldset><legend>${calendar.status}</legend>
<label class="tick"><input type="radio" name="tinh-trang" value="official"${!provisional && html` checked`}> ${calendar.chooseOfficial}</label>
<label class="tick"><input type="radio" name="tinh-trang" value="provisional"${provisional && html` checked`}> ${calendar.chooseProvisional}</label></fieldset>
<div class="acts"><button>${calendar.seeMoves}</button><a href="/lich/${content.year}">${calendar.back}</a></div></form>`;
}

function preview(effect: ShownEffect, { typed }: CalendarAnnounceContent, { words: w, session }: Page): Html {
  const { calendar } = w;
  const hidden = Object.entries(typed).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<p>${calendar.decisions.byDocument(typed.so ?? '', typed['ngay-vb'] ?? '', typed.nguoi ?? '')}</p>
${changedDays(effect.edits, w)}
<h2>${calendar.moves}</h2>
${calendarEffect(effect, w)}
<p>${calendar.saveNote}</p>
<form method="post" action="/lich-lam-viec/van-ban">${token(session)}${hidden}
<div class="acts"><button name="viec" value="luu">${calendar.save}</button><button class="second" name="viec"
 value="sua-lai">${calendar.backToEdit}</button></div></form>`;
}
