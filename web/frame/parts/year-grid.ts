import type { Message } from '../../../domain/messages/message';
import type { Day } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';

interface Event {
  kind: string;
}

interface GridDay<E extends Event> {
  day: Day;
  number: number;
  /** Why offices are closed; null when they work. */
  off: { name: string | Message } | null;
  weekend: boolean;
  events: readonly E[];
}

interface YearGrid<E extends Event> {
  year: number;
  months: readonly { month: number; weeks: readonly (readonly (GridDay<E> | null)[])[] }[];
  /** Address that a day leads to; null where the days are not links. */
  link: ((day: Day) => string) | null;
  /** Text of an event for screen readers. */
  told: (event: E) => string;
}

/** A year as twelve tables of days, with days off and the events of each day. */
export function yearGrid<E extends Event>({ year, months, link, told }: YearGrid<E>, w: Words): Html {
  const cell = (day: GridDay<E> | null): Html => {
    if (day === null) return html`<td></td>`;
    const content = link === null ? eventDay(day, told) : linkedDay(day, link, w);
    return html`<td class="${dayClass(day)}">${content}</td>`;
  };
  const heads = html`<thead><tr>${w.parts.weekdays.map(
    ({ short, full }) => html`<th scope="col"><abbr title="${full}">${short}</abbr></th>`,
  )}</tr></thead>`;
  return html`<div class="year">
${months.map(
  ({ month, weeks }) => html`<section class="month" aria-labelledby="thang-${month}">
<h2 id="thang-${month}">${w.monthName(month)}</h2>
<table class="days"><caption class="hidden">${w.monthOfYear(month, year)}</caption>
${heads}
<tbody>${weeks.map((week) => html`<tr>${week.map(cell)}</tr>`)}</tbody></table>
</section>
`,
)}</div>`;
}

/** Class of a day: how the office works on it, and what happens. */
function dayClass({ off, weekend, events }: GridDay<Event>): string {
  const office = off !== null ? (weekend ? 'off' : 'off holiday') : weekend ? 'worked' : '';
  const happens = events.some(({ kind }) => kind === 'due') ? 'due' : events.length > 0 ? 'step' : '';
  return [office, happens].filter((name) => name !== '').join(' ');
}

function eventDay<E extends Event>({ number, events }: GridDay<E>, told: (event: E) => string): Html {
  return html`<span>${number}</span>${events.map((event) => html`<span class="hidden"> ${told(event)};</span>`)}`;
}

function linkedDay({ day, number, off, weekend }: GridDay<Event>, link: (day: Day) => string, w: Words): Html {
  const why = off && w.say(off.name);
  const said = why === null ? weekend && w.parts.dayWorked : w.parts.dayOff(why);
  return html`<a href="${link(day)}"${why && html` title="${why}"`}>${number}${
    said && html`<span class="hidden">${said}</span>`
  }</a>`;
}

/** Links to the years before and after. @param more further links beside them */
export function yearLinks(year: number, link: (year: number) => string, more: Html | null, w: Words): Html {
  return html`<nav class="acts" aria-label="${w.parts.chooseYear}">${[year - 1, year + 1].map(
    (other) => html`<a class="button second" href="${link(other)}">${w.yearName(other)}</a>`,
  )}${more}</nav>`;
}

/** Legend of the colours of a year. @param kinds class and meaning of each */
export function swatches(kinds: readonly (readonly [string, string])[]): Html {
  return html`<ul class="inline">${kinds.map(
    ([look, meaning]) => html`<li class="nowrap"><span class="swatch ${look}">12</span> ${meaning}</li>`,
  )}</ul>`;
}

/** The colours of days off and of weekends that are worked. */
export function officeDays({ parts }: Words): readonly (readonly [string, string])[] {
  return [
    ['off', parts.weekendOff],
    ['holiday', parts.holidays],
    ['worked', parts.workedWeekend],
  ];
}
