import type { WorkingCalendar } from '../calendar/calendar';
import { hasHour } from '../deadlines/deadline-hour';
import type { Collection } from '../obligations/collection';
import type { Plan } from '../plan/plan';
import { requirementOf } from '../plan/requirement-of';
import { type Instant, startOfDay } from '../time/time';
import { defaultLadder } from './ladder';
import { collapseAtActivation, placeSteps } from './place-steps';
import type { Step } from './step';

/**
 * The steps of a round that is only planned, for previews. A round whose last day was past at activation is shown with
 * the steps it would have had from the day the plan took effect; one that was past on that day too never had any.
 * @param plan with the dates that persons confirmed (`settledPlan`)
 * @param activatedAt when the plan was, or would be, activated
 * @example a monthly plan in effect from 01/01/2026 has no steps for the month of 12/2025
 */
export function plannedSteps(
  plan: Pick<Plan, 'effective' | 'requirements'>,
  collection: Collection,
  activatedAt: Instant,
  calendar: WorkingCalendar,
): Step[] {
  const { lastDay, lateFrom, period, requirement, frequency } = collection;
  const isPast = lateFrom <= activatedAt;
  if (isPast && lastDay < plan.effective) return [];
  const from = isPast ? startOfDay(plan.effective) : activatedAt;
  const ladder = requirementOf(plan, requirement)?.ladder ?? defaultLadder(frequency, hasHour(lateFrom));
  const anchor = { ...collection, periodFrom: period.from, activatedAt: from };
  return collapseAtActivation(placeSteps(ladder, anchor, calendar), from);
}
