import { cell, rowHead, tableHead } from '../frame/parts/table';
import { type Html, html } from '../html';
import type { Words } from '../language/words';
import type { RoundStep } from './round-steps';

/** Number of units named in a step; the others are counted. */
const UNITS_NAMED = 3;

type NotSkipped = RoundStep & { state: Exclude<RoundStep['state'], 'skipped'> };

/** The steps of a round in order of time, each with the reason for its moment. */
export function stepsSection(steps: readonly RoundStep[], w: Words): Html {
  const heading = html`<h2 id="buoc">${w.rounds.steps}</h2>`;
  if (steps.length === 0) return html`${heading}<p class="soft">${w.rounds.noSteps}</p>`;
  const { step, at, state, whyThen } = w.rounds;
  return html`${heading}
<table class="stack" role="table">
  <caption class="hidden">${w.rounds.stepsInOrder}</caption>
  ${tableHead([step, at, state, whyThen])}
  <tbody role="rowgroup">
${steps.filter(isNotSkipped).map((one) => row(one, w))}
  </tbody>
</table>
${skipped(
  steps.filter((one) => !isNotSkipped(one)),
  w,
)}`;
}

function isNotSkipped(step: RoundStep): step is NotSkipped {
  return step.state !== 'skipped';
}

function row(step: NotSkipped, w: Words): Html {
  const { at, state, whyShort } = w.rounds;
  return html`<tr role="row">${rowHead([w.say(step.name), unitsOf(step, w)])}
${cell(at, w.tableMoment(step.doneAt ?? step.plannedAt), 'nums')}
${cell(state, w.rounds.stepStates[step.state], step.state === 'to-come' ? 'soft' : null)}
${cell(whyShort, step.because === null ? '–' : w.say(step.because), 'small')}</tr>
`;
}

function unitsOf({ units }: RoundStep, w: Words): Html | null {
  if (units.length === 0) return null;
  const more = units.length - UNITS_NAMED;
  return html`<span class="note">${
    more > 0 ? w.rounds.andOthers(units.slice(0, UNITS_NAMED), more) : units.join(', ')
  }</span>`;
}

function skipped(steps: readonly RoundStep[], w: Words): Html | null {
  if (steps.length === 0) return null;
  const named = steps.map(({ name, plannedAt }) => ({ name: w.say(name), at: plannedAt }));
  return html`<p class="soft small">${w.rounds.skipped(named)}</p>`;
}
