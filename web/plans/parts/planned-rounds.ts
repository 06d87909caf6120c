import type { ExplainLine } from '../../../domain/explanation/explain';
import type { Message } from '../../../domain/messages/message';
import { dayOf } from '../../../domain/time/time';
import { cell, rowHead, tableHead } from '../../frame/parts/table';
import { told } from '../../frame/parts/told';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlannedRound, PlannedStep } from '../plan-outlook';

/** The most rounds of which each shows its steps at once. */
const FEW_ROUNDS = 2;

/** Rounds that a document will create: who reports, every date with its reason, every step with its mail. */
export function plannedRounds(rounds: readonly PlannedRound[], w: Words): Html {
  const few = rounds.length <= FEW_ROUNDS;
  return html`${rounds.map((round) => plannedRound(round, few && !round.past, w))}`;
}

function plannedRound(round: PlannedRound, stepsShown: boolean, w: Words): Html {
  const { collection, title, units, past } = round;
  const { schedule } = w.plans;
  const names = units.map(({ name, own }) => html`<li>${own ? schedule.ownFigures(name) : name}</li>`);
  const ofRound = html`<span class="hidden">: ${title}</span>`;
  return html`<section class="round${past ? ' past' : null}" aria-labelledby="d-${collection.id}">
  <h3 id="d-${collection.id}">${title}</h3>
  <ul class="inline"><li>${schedule.due(collection.lateFrom)}</li><li>${route(round, w)}</li>${
    collection.provisional && html`<li>${schedule.provisional}</li>`
  }</ul>
${past && html`<p class="soft">${schedule.pastNote}</p>`}
  <details><summary>${schedule.whoReports}${ofRound}</summary>
  <ul class="names">${names}</ul>
  </details>
  <details><summary>${schedule.whyDates}${ofRound}</summary>
${dates(round, w)}</details>
  <details${stepsShown && html` open`}><summary>${schedule.steps(round.steps.length)}${ofRound}</summary>
${steps(round, w)}</details>
</section>
`;
}

/** To whom its units report, and through whom. */
function route({ units, compilerName, receiverName }: PlannedRound, w: Words): string {
  return compilerName === receiverName
    ? w.plans.schedule.unitsTo(units.length, receiverName)
    : w.plans.schedule.unitsThrough(units.length, receiverName, compilerName);
}

function dates({ title, dates: lines }: PlannedRound, w: Words): Html {
  const { datesCaption, what, result, why, source } = w.plans.schedule;
  return html`<table class="stack" role="table"><caption class="hidden">${datesCaption(title)}</caption>
${tableHead([what, result, why, source])}
<tbody role="rowgroup">${lines.map((line) => dateRow(line, w))}</tbody></table>`;
}

function dateRow({ what, value, because, source }: ExplainLine, w: Words): Html {
  return html`<tr role="row">${rowHead(w.say(what))}
${cell(w.plans.schedule.result, html`<strong>${w.quoting(value)}</strong>`)}
${cell(w.plans.schedule.why, w.quoting(because))}
${cell(w.plans.schedule.source, told({ message: source }, w), 'small soft')}</tr>
`;
}

function steps({ title, steps: lines }: PlannedRound, w: Words): Html {
  const { stepsCaption, step, when, mailAt, sentTo, why } = w.plans.schedule;
  return html`<table class="stack" role="table"><caption class="hidden">${stepsCaption(title)}</caption>
${tableHead([step, when, mailAt, sentTo, why])}
<tbody role="rowgroup">${lines.map((line) => stepRow(line, w))}</tbody></table>`;
}

function stepRow({ what, at, slot, to, later, because }: PlannedStep, w: Words): Html {
  const { when, mailAt, sentTo, why, noMail } = w.plans.schedule;
  const mail = slot === null ? html`<span class="soft">${noMail}</span>` : w.tableMoment(slot);
  return html`<tr role="row">${rowHead(w.say(what))}
${cell(when, w.weekdayDate(dayOf(at)))}
${cell(mailAt, [mail, later && html`<br>${w.tableMoment(later.slot)}`], 'nums')}
${cell(sentTo, [people(to, w) || '–', later && html`<br>${hoursOf(later.slot, w)}: ${people(later.to, w)}`])}
${cell(why, w.quoting(because), 'small')}</tr>
`;
}

function people(roles: readonly Message[], w: Words): string {
  return roles.map((role) => w.say(role)).join(', ');
}

/** The time of day, which the table's moments begin with in every language. */
function hoursOf(at: number, w: Words): string {
  return w.tableMoment(at).slice(0, 5);
}
