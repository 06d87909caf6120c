import { nextSlot } from '../calendar/slots';
import { noticesOfMilestone } from '../notices/notices-of-milestone';
import { collectionsOf } from '../obligations/collections-of';
import { deadlineFor, isEndless, periodAfter, rulesOf } from '../obligations/periods';
import { requirementOf } from '../plan/requirement-of';
import { type NewestPeriod, nextPlanStep, type PlanStep } from '../steps/next-plan-step';
import { placeSteps } from '../steps/place-steps';
import type { Instant } from '../time/time';
import { addToWorld, awaitSlots, type World } from './world';

/** The plan's own next step: the next period of a recurring requirement, or a milestone. */
export function nextInPlan(world: World, activatedAt: Instant): PlanStep | null {
  const { plan, planStepsDone, calendar } = world;
  if (world.planStep === undefined) {
    world.planStep = nextPlanStep(newestPeriods(world), plan.milestones, planStepsDone, activatedAt, calendar);
  }
  return world.planStep;
}

/** Performs it, as the plan's workflow would. */
export function performInPlan(world: World, step: PlanStep, at: Instant): void {
  world.planStepsDone.add(step.id);
  world.planStep = undefined;
  if (step.kind === 'addPeriod') addPeriod(world, step, at);
  else {
    const slot = nextSlot(world.calendar, at, world.plan.slots);
    awaitSlots(world, noticesOfMilestone(step, world.plan, world.directory, slot));
  }
}

function addPeriod(world: World, step: PlanStep, at: Instant): void {
  const [id, period] = step.id.slice('addPeriod:'.length).split('/') as [string, string];
  const requirement = requirementOf(world.plan, id)!;
  const next = periodAfter(requirement, period);
  if (next === null) return;
  const deadline = deadlineFor(requirement, next, rulesOf(world.plan, world.calendar));
  addToWorld(world, collectionsOf(world.plan, requirement, { period: next, deadline }, world.register), at);
}

function newestPeriods(world: World): NewestPeriod[] {
  const newest = new Map<string, NewestPeriod & { lateFrom: Instant }>();
  const endless = new Set(world.plan.requirements.filter(isEndless).map((requirement) => requirement.id));
  for (const { collection, ladder, activatedAt } of world.collections.values()) {
    const { requirement, lateFrom, period } = collection;
    if (!endless.has(requirement) || lateFrom <= (newest.get(requirement)?.lateFrom ?? 0)) continue;
    const anchor = { ...collection, periodFrom: period.from, activatedAt };
    const open = placeSteps(ladder, anchor, world.calendar).find((step) => step.kind === 'open');
    if (open !== undefined) newest.set(requirement, { requirement, period: period.id, opensAt: open.at, lateFrom });
  }
  return [...newest.values()];
}
