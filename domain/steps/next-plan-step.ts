import type { WorkingCalendar } from '../calendar/calendar';
import { STEP_TIME } from '../calendar/slots';
import type { Milestone } from '../plan/plan';
import { atTime, type Day, dayOf, type Instant } from '../time/time';

/** Working days before a milestone on which the plan's owner is reminded; 0 is the day itself. */
const MILESTONE_REMINDERS = [-10, 0] as const;

/** A step of the plan itself: adds the next period of a recurring requirement, or reminds of a milestone. */
export interface PlanStep {
  /** `addPeriod:<requirement>/<newest period>` or `milestone:<milestone>:-10wd@<date>`. */
  id: string;
  kind: 'addPeriod' | 'remindMilestone';
  at: Instant;
}

/** The newest period of a requirement that recurs without end, and when its collection opens. */
export interface NewestPeriod {
  requirement: string;
  period: string;
  opensAt: Instant;
}

/**
 * The earliest pending step of a plan; null when there is none.
 * Milestones before activation are history and send no reminder.
 */
export function nextPlanStep(
  newest: readonly NewestPeriod[],
  milestones: readonly Milestone[],
  done: ReadonlySet<string>,
  activatedAt: Instant,
  calendar: WorkingCalendar,
): PlanStep | null {
  const periods = newest.map(
    ({ requirement, period, opensAt }): PlanStep => ({
      id: `addPeriod:${requirement}/${period}`,
      kind: 'addPeriod',
      at: opensAt,
    }),
  );
  const reminders = milestones.flatMap((milestone) => milestoneSteps(milestone, activatedAt, calendar));
  const pending = [...periods, ...reminders].filter((step) => !done.has(step.id));
  return pending.reduce<PlanStep | null>((first, step) => (first === null || step.at < first.at ? step : first), null);
}

/**
 * The days on which the plan's owner is reminded of a milestone; none for one before activation.
 * @example 10 working days before 30/6/2027 and on the day itself
 */
export function milestoneSteps(milestone: Milestone, activatedAt: Instant, calendar: WorkingCalendar): PlanStep[] {
  if (milestone.date < dayOf(activatedAt)) return [];
  const due: Day = calendar.workingDueOf(milestone.date);
  return MILESTONE_REMINDERS.map(
    (count): PlanStep => ({
      id: `milestone:${milestone.id}:${count === 0 ? '-0' : count}wd@${milestone.date}`,
      kind: 'remindMilestone',
      at: atTime(calendar.addWorkingDays(due, count), STEP_TIME),
    }),
  ).filter((step) => step.at >= activatedAt || step.id.includes(':-0wd'));
}
