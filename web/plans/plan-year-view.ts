import type { MonthGrid } from '../calendar/year-grid';
import { officeDays, swatches, yearGrid, yearLinks } from '../frame/parts/year-grid';
import type { View } from '../frame/view';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import { crumbs } from './parts/crumbs';

export interface PlanYearContent {
  plan: { title: string };
  /** Address of the plan or draft. */
  base: string;
  /** It is in force, and not a draft: its year can be saved to print. */
  isActive: boolean;
  year: number;
  months: readonly MonthGrid[];
  /** How much happens in the year. */
  count: number;
}

export const planYearView: View<PlanYearContent> = ({ plan, base, isActive, year, months, count }, { words: w }) => {
  const { schedule } = w.plans;
  return {
    title: schedule.yearOf(year, plan.title),
    body: html`${crumbs({ address: base, text: plan.title }, w)}
<h1>${schedule.year(year)}</h1>
<p class="lead">${plan.title}</p>
${yearLinks(year, (other) => `${base}/lich?nam=${other}`, null, w)}
${swatches([['due', schedule.dueDays], ['step', schedule.stepDays], ...officeDays(w)])}
${yearGrid({ months, year, link: null, told: (event) => w.say(event.text) }, w)}
${isActive && html`<p class="noprint"><a href="${base}/lich-in?nam=${year}">${w.papers.yearPdf(year)}</a></p>`}
<h2>${schedule.dayByDay}</h2>
${count === 0 && html`<div class="notice"><p>${schedule.emptyYear(year)}</p></div>`}
${months.map((month) => month.events.length > 0 && monthList(month, w))}`,
  };
};

function monthList({ month, events }: MonthGrid, w: Words): Html {
  const lines = events.map((event) => {
    const said = w.say(event.text);
    return html`<li>${w.capitalised(w.weekdayDate(event.day))}: ${
      event.kind === 'due' ? html`<strong>${said}</strong>` : said
    }</li>`;
  });
  return html`<h3>${w.monthName(month)}</h3>
<ul>${lines}</ul>
`;
}
