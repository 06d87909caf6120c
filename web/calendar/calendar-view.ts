import type { CalendarChange, CalendarStatus, CalendarYear, DayOff, WorkedDay } from '../../domain/calendar/calendar';
import type { Day } from '../../domain/time/time';
import type { CalendarDecisionRow } from '../../storage/calendar-decisions';
import { cell, tableHead } from '../frame/parts/table';
import { told } from '../frame/parts/told';
import { officeDays, swatches, yearGrid, yearLinks } from '../frame/parts/year-grid';
import type { View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Words } from '../language/words';
import { calendarDecisions } from './parts/calendar-decisions';
import type { MonthGrid } from './year-grid';

export interface CalendarContent {
  year: number;
  found: CalendarYear;
  workingDays: number;
  months: readonly MonthGrid[];
  /** What the office changed in this year. */
  changes: readonly CalendarChange[];
  /** Documents and other changes that touched the year, the newest first. */
  decisions: readonly CalendarDecisionRow[];
  /** The reader may change days. */
  admin: boolean;
}

/** A year of the working calendar: its days, its days off with their sources, and what the office changed. */
export const calendarView: View<CalendarContent> = (content, { words: w }) => {
  const { year, found, months, admin } = content;
  const title = w.calendar.title(year);
  const link = admin ? (day: Day) => `/lich-lam-viec/sua?ngay=${day}` : null;
  const edit = admin ? acts(content, w) : null;
  return {
    title,
    body: html`<h1>${title}</h1>
<p class="lead">${w.calendar.lead(year, content.workingDays)}</p>
<p>${w.calendar.yearStatus[found.status]()}</p>
${yearLinks(year, (other) => `/lich/${other}`, edit, w)}
${swatches(officeDays(w))}
${yearGrid({ year, months, link, told: ({ text }) => w.say(text) }, w)}
${daysOff(content, w)}
${workedDays(found.workedInstead, w)}
${changes(content, w)}
${calendarDecisions(content, w)}`,
  };
};

/** The document that announces days, a single day, and the press that makes provisional days official. */
function acts({ year, found }: CalendarContent, { calendar }: Words): Html {
  const isProvisional = found.status === 'provisional' || found.daysOff.some(({ status }) => status === 'provisional');
  return html`<a class="button" href="/lich-lam-viec/van-ban">${calendar.decisions.announce}</a>
<a href="/lich-lam-viec/sua">${calendar.addDay}</a>
${isProvisional && html`<a href="/lich-lam-viec/chinh-thuc/${String(year)}">${calendar.decisions.toOfficial}</a>`}`;
}

function daysOff({ year, found, changes }: CalendarContent, w: Words): Html {
  const changed = new Set(changes.map(({ date }) => date));
  // Ordinary weekends have no source.
  const named = found.daysOff.filter(({ source }) => source !== '');
  const { day, name, status, source } = w.calendar;
  return html`<h2>${w.calendar.daysOff}</h2>
<p class="soft">${w.calendar.daysOffNote}</p>
<table class="stack" role="table"><caption class="hidden">${w.calendar.daysOffCaption(year)}</caption>
${tableHead([day, name, status, source])}
<tbody role="rowgroup">${named.map((one) => dayOff(one, changed.has(one.date), w))}</tbody></table>`;
}

function dayOff({ date, name, status, source }: DayOff, changed: boolean, w: Words): Html {
  const { calendar } = w;
  const note = changed ? html` <span class="note">${calendar.changedByOffice}</span>` : null;
  return html`<tr role="row"><th scope="row" role="rowheader" class="nowrap">${calendar.onDay(date)}</th>
${cell(calendar.name, html`${w.say(name)}${note}`)}
${cell(calendar.status, statusWord(status, w), null, 'nowrap')}
${cell(calendar.source, told({ message: source }, w), 'small soft')}</tr>
`;
}

function statusWord(status: CalendarStatus, { calendar }: Words): Html {
  const word = calendar.statuses[status];
  return status === 'provisional' ? html`<strong>${word}</strong>` : html`${word}`;
}

function workedDays(days: readonly WorkedDay[], w: Words): Html {
  if (days.length === 0) return NOTHING;
  return html`<h2>${w.calendar.workedDays}</h2><ul>${days.map((day) => workedDay(day, w))}</ul>`;
}

function workedDay({ date, insteadOf, source }: WorkedDay, w: Words): Html {
  const { workedInstead, onDay } = w.calendar;
  return html`<li>${insteadOf === null ? html`<strong>${onDay(date)}</strong>` : workedInstead(date, insteadOf)}
<span class="soft small">${told({ message: source }, w)}</span></li>`;
}

function changes({ changes: list, admin }: CalendarContent, w: Words): Html {
  if (list.length === 0) return NOTHING;
  return html`<h2>${w.calendar.changes}</h2><ul>${list.map((change) => changeLine(change, admin, w))}</ul>`;
}

function changeLine({ date, off, name, status, source }: CalendarChange, admin: boolean, { calendar }: Words): Html {
  const edit = admin ? html` <a href="/lich-lam-viec/sua?ngay=${date}">${calendar.change(date)}</a>` : null;
  return html`<li><strong>${calendar.onDay(date)}</strong>: ${off ? calendar.off : calendar.worked}, ${name},
${calendar.statuses[status]} <span class="soft small" lang="vi">${source}</span>${edit}</li>`;
}
