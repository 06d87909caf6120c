import type { WorkingCalendar } from '../calendar/calendar';
import { type Message, message } from '../messages/message';
import { isDated } from '../plan/period-form';
import type { Addressee, Kind, Milestone, OpenPoint, Plan, Requirement } from '../plan/plan';
import { type Day, dayOf, type Instant } from '../time/time';
import type { Register, UnitId } from '../units/unit';
import type { Collection } from './collection';
import { collectionsOf, sharesOf } from './collections-of';
import { type DatedPeriod, type DeadlineRules, datedPeriods, firstPeriods, isEndless, rulesOf } from './periods';
import { isSettledPoint, NOTHING_SETTLED, type SettledDates, settledPlan } from './settlement';

/** The collections to expand: all (finite plans only), or those whose last day is in a span or a year. */
export type Window = { type: 'all' } | { type: 'lastDayBetween'; from: Day; to: Day } | { type: 'year'; year: number };

/** A requirement without a date: known, shown, never reminded. */
export interface UndatedRequirement {
  requirement: string;
  kind: Kind;
  reporters: UnitId[];
  /** A relation where each unit reports to its own. */
  receiver: Addressee;
  /** Why no one is reminded. */
  message: Message;
}

/** The collections and undated requirements of a plan. */
export interface Expansion {
  collections: Collection[];
  undated: UndatedRequirement[];
  milestones: readonly Milestone[];
  openPoints: readonly OpenPoint[];
}

/**
 * A plan as collections and obligations (đợt báo cáo, báo cáo phải gửi), by last day, then in the plan's order.
 * @param window a span or a year for a plan without end, where `all` throws RangeError
 * @param settled dates a person confirmed for undated requirements
 * @example expandPlan(plan614, register, vietnamCalendar(), { type: 'all' }).collections.length // 2
 */
export function expandPlan(
  plan: Plan,
  register: Register,
  calendar: WorkingCalendar,
  window: Window,
  settled: SettledDates = NOTHING_SETTLED,
): Expansion {
  const asSettled = settledPlan(plan, settled);
  const rules = rulesOf(asSettled, calendar);
  const collections = laidOut(asSettled, register, (requirement) => periodsIn(requirement, window, rules));
  return {
    collections,
    undated: asSettled.requirements
      .filter((requirement) => !isDated(requirement))
      .map((requirement) => undatedOf(plan, requirement, register)),
    milestones: plan.milestones,
    openPoints: plan.openPoints.filter((point) => !isSettledPoint(point, settled)),
  };
}

/**
 * The collections a plan starts with when it is activated: of requirements with a last period all, of endless ones the
 * first two whose last day is not past. Past ones are history.
 */
export function collectionsAtActivation(
  plan: Plan,
  register: Register,
  calendar: WorkingCalendar,
  at: Instant,
  settled: SettledDates = NOTHING_SETTLED,
): Collection[] {
  const asSettled = settledPlan(plan, settled);
  const rules = rulesOf(asSettled, calendar);
  return laidOut(asSettled, register, (requirement) => firstPeriods(requirement, dayOf(at), 2, rules));
}

function laidOut(
  plan: Plan,
  register: Register,
  periods: (requirement: Requirement) => Iterable<DatedPeriod>,
): Collection[] {
  const found = plan.requirements.flatMap((requirement) =>
    [...periods(requirement)].flatMap((dated) => collectionsOf(plan, requirement, dated, register)),
  );
  return found.sort((a, b) => (a.lastDay < b.lastDay ? -1 : a.lastDay > b.lastDay ? 1 : 0));
}

function* periodsIn(requirement: Requirement, window: Window, rules: DeadlineRules): Iterable<DatedPeriod> {
  if (window.type === 'all' && isEndless(requirement))
    throw new RangeError(`requirement ${requirement.id} has no last period; a span or a year is needed`);
  const [from, to] = spanOf(window);
  for (const dated of datedPeriods(requirement, rules)) {
    const { lastDay } = dated.deadline;
    if (from <= lastDay && lastDay <= to) yield dated;
    else if (lastDay > to && isEndless(requirement)) return;
  }
}

function spanOf(window: Window): [Day, Day] {
  switch (window.type) {
    case 'all':
      return ['0000-01-01', '9999-12-31'];
    case 'year':
      return [`${window.year}-01-01`, `${window.year}-12-31`];
    case 'lastDayBetween':
      return [window.from, window.to];
  }
}

function undatedOf(plan: Plan, requirement: Requirement, register: Register): UndatedRequirement {
  const shares = sharesOf(plan, requirement, register, plan.effective);
  return {
    requirement: requirement.id,
    kind: requirement.kind,
    reporters: shares.flatMap(({ units }) => units.map(({ id }) => id)),
    receiver: shares.length === 1 ? shares[0]!.receiver : requirement.receiver,
    message: undatedMessage(requirement),
  };
}

function undatedMessage({ kind, due }: Requirement): Message {
  if (kind === 'standing') return message('open-points.standing');
  if (due?.type === 'within') return message('open-points.event-ahead', { event: due.of });
  return message(kind === 'ad-hoc' ? 'open-points.ad-hoc' : 'open-points.undated');
}
