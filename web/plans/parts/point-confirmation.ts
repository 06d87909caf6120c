import { endNamed, lateFromOf } from '../../../domain/deadlines/deadline-hour';
import type { Message } from '../../../domain/messages/message';
import type { ClockTime, Day } from '../../../domain/time/time';
import { movesList, type ShownMove } from '../../frame/parts/moves';
import { type Html, html } from '../../html';
import type { Words } from '../../language/words';
import type { PlanPointContent } from '../plan-point-view';

/** An answer, and the rounds whose dates it changes. */
export interface Confirmation {
  day: Day | null;
  /** The hour of the day; null: all of it. */
  time: ClockTime | null;
  /** The rule for every period, in words; `day` is then the last day of its first round. */
  rule: Message | null;
  /** Whether a report sent on the day of “trước ngày …” itself is on time. */
  onTime: boolean | null;
  /** Working days before the last day; null where no cut-off is set. */
  cutoffDays: number | null;
  moves: readonly ShownMove[];
}

/** An answer to an open point with its effect, before it is saved. */
export function confirmation(confirm: Confirmation, content: PlanPointContent, w: Words): Html {
  const { typed, address } = content;
  const hidden = Object.entries(typed).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`${hidden}
${facts(confirm, content, w)}
<div class="notice warn"><p>${w.plans.draft.onConfirming}</p><ul>
<li>${consequence(confirm, w)}</li></ul></div>
<div class="acts"><button name="viec" value="xac-nhan">${w.plans.confirm}</button><a href="${address}">${
    w.plans.points.correct
  }</a></div>`;
}

function facts(
  { day, time, rule, onTime, cutoffDays }: Confirmation,
  { point, reading, typed }: PlanPointContent,
  w: Words,
): Html {
  const { points } = w.plans;
  const cutoff = cutoffDays === null ? points.noCutoff : points.cutoffBefore(cutoffDays);
  const fact = (name: string, value: string) => html`<dt>${name}</dt><dd><strong>${value}</strong></dd>`;
  return html`<dl class="facts">${rule && fact(points.rule, w.say(rule))}${day && rule === null && fact(points.date, [time, w.weekdayDate(day)].filter((part) => part !== null).join(' '))}${
    reading && fact(points.answer, onTime === true ? w.plans.readAsOnTime : w.plans.readAsLate)
  }${point.code === 'CUTOFF_MISSING' && fact(points.cutoff, cutoff)}<dt>${points.by}</dt><dd>${
    typed.nguoi ?? ''
  }</dd><dt>${points.reason}</dt><dd>${typed['ly-do'] ?? ''}</dd></dl>`;
}

function consequence({ day, time, rule, moves: moved }: Confirmation, w: Words): Html | string {
  const { makesRound, makesRounds, movesRounds, movesNothing } = w.plans.points;
  if (day !== null) return rule === null ? makesRound(lateFromOf(endNamed(day, time, true))) : makesRounds(day);
  return moved.length === 0 ? movesNothing : html`${movesRounds(moved.length)}${movesList(moved, w)}`;
}
