import { insideSentence } from '../../domain/messages/inside-sentence';
import { message } from '../../domain/messages/message';
import { dayOf, type Instant } from '../../domain/time/time';
import type { DayEvent } from '../calendar/year-grid';
import { type PlannedMilestone, type PlannedRound, scheduleOf, type ViewedPlan } from './plan-outlook';

/**
 * The events of a plan by the days of a year: last days, steps and milestones.
 * @param at the plan is seen from this instant
 */
export function planEvents(hand: ViewedPlan, year: number, at: Instant): DayEvent[] {
  // A report of December is urged in January.
  const looked = [year - 1, year, year + 1].map((one) => scheduleOf(hand, at, one));
  const rounds = looked.flatMap((one) => one.rounds);
  return [...rounds.flatMap(eventsOf), ...looked.flatMap((one) => one.milestones).flatMap(milestonesOf)]
    .filter(({ day }) => day.startsWith(`${year}-`))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The year a plan is looked at first: the one of its next last day, else of its last one. */
export function firstYear(hand: ViewedPlan, at: Instant): number {
  const days = scheduleOf(hand, at, null).rounds.map(({ collection }) => collection.lastDay);
  const coming = days.find((day) => day >= dayOf(at)) ?? days.at(-1);
  return coming === undefined ? Number(hand.plan.effective.slice(0, 4)) : Number(coming.slice(0, 4));
}

function eventsOf({ collection, title, steps }: PlannedRound): DayEvent[] {
  return [
    { day: collection.lastDay, kind: 'due', text: message('steps.last-day-for', { report: insideSentence(title) }) },
    ...steps.map(({ at, what }): DayEvent => {
      const text = message('steps.step-of', { step: what, report: insideSentence(title) });
      return { day: dayOf(at), kind: 'step', text };
    }),
  ];
}

function milestonesOf({ date, title, mails }: PlannedMilestone): DayEvent[] {
  return [
    ...mails.map(({ at }): DayEvent => {
      const text = message('steps.milestone-reminder', { milestone: insideSentence(title) });
      return { day: dayOf(at), kind: 'step', text };
    }),
    { day: date, kind: 'mark', text: title },
  ];
}
