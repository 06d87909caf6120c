import type { CalendarStatus } from '../../domain/calendar/calendar';
import { faults } from '../frame/parts/faults';
import { faultOf, field } from '../frame/parts/field';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';

/** An edit as typed; no choice is set for an unknown day. */
export interface TypedEdit {
  ngay: string;
  nghi: string;
  ten: string;
  'can-cu': string;
  'tinh-trang': string;
}

export interface CalendarEditContent {
  typed: TypedEdit;
  faults: readonly Fault[];
  /** The office changed this day before. */
  edited: boolean;
  /** The year to go back to. */
  year: string;
}

/** The form that changes one day of the working calendar. */
export const calendarEditView: View<CalendarEditContent> = (content, page) => {
  const { words: w } = page;
  const { calendar } = w;
  return {
    title: calendar.editTitle,
    body: html`<p class="crumbs"><a href="/lich/${content.year}">${calendar.toYear(content.year)}</a></p>
${faults({ faults: content.faults, heading: calendar.editRefused }, w)}
<h1>${calendar.editTitle}</h1>
<p>${calendar.editNote}</p>
${form(content, page)}`,
  };
};

function form(content: CalendarEditContent, { words: w, session }: Page): Html {
  const { calendar } = w;
  const { edited, year } = content;
  const undo = html`<button class="second" name="bo" value="co">${calendar.undoChange}</button>`;
  return html`<form method="post" action="/lich-lam-viec/sua">${token(session)}
${line('ngay', { label: calendar.day, hint: calendar.dayHint, most: null }, content, w)}
${offOrWorked(content, w)}
${line('ten', { label: calendar.name, hint: null, most: 200 }, content, w)}
${line('can-cu', { label: calendar.source, hint: calendar.sourceHint, most: 300 }, content, w)}
${status(content, w)}
<div class="acts"><button>${calendar.seeMoves}</button>${edited ? undo : null}<a
 href="/lich/${year}">${calendar.back}</a></div>
</form>`;
}

interface Line {
  label: string;
  hint: string | null;
  /** Maximum characters. */
  most: number | null;
}

function line(name: 'ngay' | 'ten' | 'can-cu', { most, ...rest }: Line, content: CalendarEditContent, w: Words): Html {
  const look = name === 'ngay' ? html` class="short"` : null;
  return field(
    { ...rest, name, fault: faultOf(content.faults, name) },
    w,
    (described) =>
      html`<input${look} type="text" id="${name}" name="${name}" value="${content.typed[name]}"${
        most && html` maxlength="${most}"`
      } autocomplete="off"${described}>`,
  );
}

function offOrWorked({ typed, faults: list }: CalendarEditContent, w: Words): Html {
  const { thisDay, chooseOff, chooseWorked } = w.calendar;
  const fault = faultOf(list, 'nghi');
  return html`<fieldset id="nghi"><legend>${thisDay}</legend>
${fault && html`<span class="fault">${w.say(fault)}</span>`}
${choice('nghi', 'nghi', typed.nghi === 'nghi', chooseOff)}
${choice('nghi', 'lam-viec', typed.nghi === 'lam-viec', chooseWorked)}</fieldset>`;
}

function status({ typed }: CalendarEditContent, { calendar }: Words): Html {
  const provisional = typed['tinh-trang'] === ('provisional' satisfies CalendarStatus);
  return html`<fieldset><legend>${calendar.status}</legend>
${choice('tinh-trang', 'official', !provisional, calendar.chooseOfficial)}
${choice('tinh-trang', 'provisional', provisional, calendar.chooseProvisional)}</fieldset>`;
}

function choice(name: string, value: string, checked: boolean, text: string): Html {
  return html`<label class="tick"><input type="radio" name="${name}" value="${value}"${
    checked ? html` checked` : null
  }> ${text}</label>`;
}
