import { type NextYear, saidOfDay } from '../../client/plans/next-year';
import { message } from '../../domain/messages/message';
import type { KnownDay } from '../../domain/obligations/rounds-of-years';
import type { Plan } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import { faults } from '../frame/parts/faults';
import { faultOf, textField } from '../frame/parts/field';
import { cell, rowHead, tableHead } from '../frame/parts/table';
import { token } from '../frame/parts/token';
import type { Page, View } from '../frame/view';
import { type Html, html, NOTHING } from '../html';
import type { Fault } from '../http/fault';
import type { Words } from '../language/words';
import { crumbs } from './parts/crumbs';

export interface NextYearContent extends NextYear {
  plan: Plan;
  typed: Readonly<Record<string, string>>;
  faults: readonly Fault[];
  /** Years it can be copied for. */
  choices: readonly number[];
  /** A report of the document recurs without a last period. */
  stillRecurs: boolean;
}

/** Reports of more rounds a year are listed only where a last day is a day off. */
const MOST_ROUNDS = 12;

/** A document copied for a later year: what only the new document says, then each date old and new. */
export const nextYearView: View<NextYearContent> = (content, page) => {
  const { words: w } = page;
  const { plan, copy } = content;
  const { nextYear: t } = w.plans;
  return {
    title: t.title(copy.year),
    body: html`${crumbs({ address: `/van-ban/${plan.id}`, text: plan.title }, w)}
${faults({ faults: content.faults, heading: t.refused }, w)}
<h1>${t.title(copy.year)}</h1>
<p class="lead">${t.lead}</p>
${yearChoice(content, w)}
${content.stillRecurs && html`<div class="notice"><p>${t.stillRecurs}</p></div>`}
${head(content, page)}
${dates(content, w)}
${periods(content, w)}
${rounds(content, w)}
${texts(content, w)}
${left(content, w)}`,
  };
};

function yearChoice({ plan, copy, choices }: NextYearContent, w: Words): Html {
  if (choices.length < 2) return NOTHING;
  const { nextYear: t } = w.plans;
  return html`<form class="filter" method="get" action="/van-ban/${plan.id}/nam-sau"><div class="field">
<label for="nam">${t.chooseYear}</label><select id="nam" name="nam">${choices.map(
    (year) => html`<option${year === copy.year && html` selected`}>${year}</option>`,
  )}</select></div><button class="second">${t.showYear}</button></form>`;
}

function head({ plan, copy, typed, faults: found }: NextYearContent, { words: w, session }: Page): Html {
  const { nextYear: t } = w.plans;
  const box = (name: string, label: string, hint: string) =>
    textField({ name, label, hint, value: typed[name] ?? '', max: 200, short: true, fault: faultOf(found, name) }, w);
  return html`<form method="post" action="/van-ban/${plan.id}/nam-sau">${token(session)}
<input type="hidden" name="nam" value="${copy.year}">
<fieldset><legend>${t.newDocument}</legend>
${box('so', t.number, t.numberHint)}
${box('ngay', t.issued, t.issuedHint)}
${box('hieu-luc', t.effective, t.effectiveHint)}
</fieldset>
<div class="acts"><button>${t.make}</button><a href="/van-ban/${plan.id}">${w.plans.back}</a></div></form>`;
}

function dates({ plan, dates: moved }: NextYearContent, w: Words): Html {
  const { nextYear: t } = w.plans;
  if (moved.length === 0) return html`<p>${t.noDates}</p>`;
  return html`<h2>${t.dates}</h2>
<table class="stack" role="table"><caption class="hidden">${t.dates}</caption>
${tableHead([t.what, t.before, t.after, t.note])}
<tbody role="rowgroup">${moved.map(
    ({ requirement, place, before, after }) => html`<tr role="row">${rowHead(
      html`${named(plan, requirement, w)}<span class="note">${placeNamed(place, w)}</span>`,
    )}${daysOf(before, after, w)}</tr>
`,
  )}</tbody></table>`;
}

function daysOf(before: KnownDay | null, after: KnownDay | null, w: Words): Html {
  const { nextYear: t } = w.plans;
  const note = after === null ? null : saidOfDay(after);
  return html`${cell(t.before, before === null ? t.none : w.weekdayDate(before.day))}${cell(
    t.after,
    after === null ? t.none : w.weekdayDate(after.day),
  )}${cell(t.note, note === null ? '' : w.quoting(note))}`;
}

function rounds({ plan, rounds: all }: NextYearContent, w: Words): Html {
  if (all.length === 0) return NOTHING;
  const { nextYear: t } = w.plans;
  const ofReport = (id: string) => all.filter(({ requirement }) => requirement === id);
  const isShort = (id: string) => ofReport(id).length <= MOST_ROUNDS;
  const listed = all.filter(({ requirement, after }) => isShort(requirement) || (after !== null && after.off !== null));
  const many = plan.requirements.filter(({ id }) => !isShort(id));
  return html`<h2>${t.rounds}</h2>
${many.map(({ id, report }) => html`<p>${t.manyRounds(w.capitalised(report), ofReport(id).length)}</p>`)}
<table class="stack" role="table"><caption class="hidden">${t.rounds}</caption>
${tableHead([w.plans.report, t.before, t.after, t.note])}
<tbody role="rowgroup">${listed.map(
    ({ requirement, before, after }) => html`<tr role="row">${rowHead(
      html`${named(plan, requirement, w)}<span class="note" lang="vi">${(after ?? before)!.period.title}</span>`,
    )}${daysOf(before, after, w)}</tr>
`,
  )}</tbody></table>`;
}

function periods({ plan, copy }: NextYearContent, w: Words): Html {
  if (copy.periods.length === 0) return NOTHING;
  const { nextYear: t } = w.plans;
  return html`<h2>${t.periods}</h2>
<ul>${copy.periods.map(
    ({ requirement, place, before, after }) =>
      html`<li>${named(plan, requirement, w)}, ${placeNamed(place, w)}: ${before} → <strong>${after}</strong></li>`,
  )}</ul>`;
}

function texts({ copy }: NextYearContent, w: Words): Html {
  if (copy.texts.length === 0) return NOTHING;
  const { nextYear: t } = w.plans;
  return html`<h2>${t.texts}</h2>
<p>${t.textsNote}</p>
<table class="stack" role="table"><caption class="hidden">${t.texts}</caption>
${tableHead([t.textPlace, t.textBefore, t.textAfter])}
<tbody role="rowgroup">${copy.texts.map(
    ({ place, before, after, toCheck }) => html`<tr role="row">${rowHead(
      html`${w.capitalised(placeNamed(place, w))}${toCheck && html`<span class="note">${t.toCheck}</span>`}`,
    )}${cell(t.textBefore, html`<span lang="vi">${before}</span>`)}${cell(t.textAfter, html`<span lang="vi">${after}</span>`)}</tr>
`,
  )}</tbody></table>`;
}

function left({ plan, copy }: NextYearContent, w: Words): Html {
  if (copy.left.length === 0) return NOTHING;
  const { nextYear: t } = w.plans;
  return html`<h2>${t.left}</h2>
<p>${t.leftNote}</p>
<ul>${copy.left.map(({ requirement, place }) => html`<li>${named(plan, requirement, w)}: ${placeNamed(place, w)}</li>`)}</ul>`;
}

function named(plan: Plan, requirement: string | null, w: Words): Html {
  if (requirement === null) return html`${w.plans.nextYear.ofDocument}`;
  return html`<span lang="vi">${w.capitalised(requirementOf(plan, requirement)?.report ?? requirement)}</span>`;
}

/** Where a date or a text stands, by its name. */
function placeNamed(place: string, w: Words): string {
  return w.say(message(`next-year.${place}` as 'next-year.due'));
}
