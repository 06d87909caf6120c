import type { WorkingCalendar } from '../../domain/calendar/calendar';
import type { Collection } from '../../domain/obligations/collection';
import { expandPlan, type Window } from '../../domain/obligations/expand-plan';
import { isFinitePlan } from '../../domain/obligations/periods';
import { plainPoint } from '../../domain/plan/derived-open-points';
import type { Plan } from '../../domain/plan/plan';
import { inWords } from '../../domain/source/issue';
import { plannedSteps } from '../../domain/steps/planned-steps';
import { addDays, dayOf, formatInstant, type Instant, startOfDay } from '../../domain/time/time';
import type { Register } from '../../domain/units/unit';

/**
 * Everything a plan will do, before it is activated: collections, deadlines, steps, what is undated, milestones and open
 * points. Also the JSON of `plan preview`.
 * @param options.year only collections whose last day lies in this year
 * @param options.at for a plan without end: last days within twelve months from here; a finite plan is activated on its
 *   effective date
 */
export function previewPlan(
  plan: Plan,
  register: Register,
  calendar: WorkingCalendar,
  options: { year: number | null; at: Instant },
) {
  const finite = isFinitePlan(plan);
  const activatedAt = finite ? startOfDay(plan.effective) : options.at;
  const expansion = expandPlan(plan, register, calendar, windowOf(finite, options));
  return {
    plan: plan.id,
    collections: expansion.collections.map((collection) => previewCollection(plan, collection, activatedAt, calendar)),
    undated: expansion.undated.map(inWords),
    milestones: expansion.milestones.map(({ date, title }) => ({ date, title })),
    openPoints: expansion.openPoints.map(plainPoint),
  };
}

export type Preview = ReturnType<typeof previewPlan>;

function windowOf(finite: boolean, { year, at }: { year: number | null; at: Instant }): Window {
  if (year !== null) return { type: 'year', year };
  if (finite) return { type: 'all' };
  const from = dayOf(at);
  return { type: 'lastDayBetween', from, to: addDays(from, 365) };
}

function previewCollection(plan: Plan, collection: Collection, activatedAt: Instant, calendar: WorkingCalendar) {
  const units = collection.obligations.filter((obligation) => !obligation.own).length;
  return {
    id: collection.id,
    requirement: collection.requirement,
    kind: collection.kind,
    period: collection.period.id,
    receiver: collection.receiver,
    alsoTo: [...(collection.alsoTo ?? [])],
    through: collection.through,
    compiler: collection.compiler,
    boundary: collection.boundary,
    lastDay: collection.lastDay,
    lateFrom: formatInstant(collection.lateFrom),
    workingDue: collection.workingDue,
    cutoff: collection.cutoff,
    covers: collection.covers ?? null,
    moved: collection.moved,
    provisional: collection.provisional,
    obligations: collection.obligations.map(({ id, unit }) => ({ id, unit })),
    steps: plannedSteps(plan, collection, activatedAt, calendar).map((step) => ({
      id: step.id,
      kind: step.kind,
      at: formatInstant(step.at),
      units,
      to: step.to,
    })),
  };
}
