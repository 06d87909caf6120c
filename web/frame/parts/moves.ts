import type { DeadlineMove, StepMove } from '../../../client/plans/deadline-moves';
import { type Day, dayOf } from '../../../domain/time/time';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import { cell, rowHead, tableHead } from './table';

/** What a change does to the dates of a round. */
export interface ShownMove extends Pick<DeadlineMove, 'before' | 'after' | 'steps'> {
  head: { title: string };
}

/** The rounds whose dates or steps a change moves, each date before and after. */
export function movesList(list: readonly ShownMove[], w: Words): Html {
  const { movedRounds, round, movedDates, movedSteps } = w.parts;
  return html`<table class="stack" role="table"><caption class="hidden">${movedRounds}</caption>
${tableHead([round, movedDates, movedSteps])}
<tbody role="rowgroup">${list.map((move) => row(move, w))}</tbody></table>`;
}

function row(move: ShownMove, w: Words): Html {
  const { steps } = move;
  const none = html`<span class="soft">${w.parts.noStep}</span>`;
  return html`
<tr role="row">${rowHead(move.head.title)}
${cell(w.parts.date, movedDates(move, w))}
${cell(w.parts.step, steps.length === 0 ? none : steps.map((step) => movedStep(step, w)))}</tr>
`;
}

function movedDates({ before, after }: ShownMove, w: Words): Html {
  const { lastDayOnTime, lastWorkingDay, cutoff } = w.parts;
  const dates: [string, Day | null, Day | null][] = [
    [lastDayOnTime, before.lastDay, after.lastDay],
    [lastWorkingDay, before.workingDue, after.workingDue],
    [cutoff, before.cutoff, after.cutoff],
  ];
  const changed = dates.filter(([, from, to]) => from !== to);
  const stays = html`<span class="soft">${calendarMove(before.provisional, after.provisional, w)}</span>`;
  return changed.length === 0 ? stays : html`${changed.map(([what, from, to]) => movedDate(what, from, to, w))}`;
}

function movedDate(what: string, from: Day | null, to: Day | null, w: Words): Html {
  const named = (day: Day | null) => (day === null ? w.parts.noDate : w.weekdayDate(day));
  return html`<p class="small">${what}: <del>${named(from)}</del> → <strong>${named(to)}</strong></p>`;
}

function calendarMove(before: boolean, after: boolean, { parts }: Words): string {
  if (before === after) return parts.deadlineStays;
  return after ? parts.calendarProvisional : parts.calendarOfficial;
}

function movedStep({ kind, before, after }: StepMove, w: Words): Html {
  const [from, to] = [before, after].map((at) => w.weekdayDate(dayOf(at)));
  return html`<p class="small">${w.STEP_NAMES[kind]}: <del>${from!}</del> → <strong>${to!}</strong></p>`;
}
