import { type Message, message } from '../messages/message';
import { isDated } from '../plan/period-form';
import type { Plan, Requirement } from '../plan/plan';
import { requirementOf } from '../plan/requirement-of';
import type { Day } from '../time/time';
import { type DeadlineRules, deadlineFor, isEndless, periodNamed, periodsOf } from './periods';

/** Dates a person confirmed for undated requirements, by requirement id. */
export type SettledDates = ReadonlyMap<string, Day>;

export const NOTHING_SETTLED: SettledDates = new Map();

/**
 * An undated requirement with the date a person confirmed: due by that day (inclusive, unless the requirement says
 * otherwise), for its own period, else the latest period of what feeds it, else the year of the date.
 * A dated or standing requirement is returned unchanged.
 * @example settled(plan, districtReport, '2020-11-20') // due by 2020-11-20, period 2020
 */
export function settledRequirement(plan: Plan, requirement: Requirement, date: Day | undefined): Requirement {
  if (date === undefined || requirement.kind === 'standing' || isDated(requirement)) return requirement;
  return {
    ...requirement,
    due: { type: 'date', date },
    boundary: requirement.boundary ?? 'by',
    frequency: requirement.frequency === 'phase' ? 'once' : requirement.frequency,
    period: requirement.period ?? latestFeedingPeriod(plan, requirement.id) ?? date.slice(0, 4),
    first: null,
    last: null,
  };
}

/** The plan with the dates that persons confirmed. */
export function settledPlan(plan: Plan, settled: SettledDates): Plan {
  if (settled.size === 0) return plan;
  return {
    ...plan,
    requirements: plan.requirements.map((requirement) =>
      settledRequirement(plan, requirement, settled.get(requirement.id)),
    ),
  };
}

/**
 * Why a date cannot be confirmed; null when it can.
 * Refused: no such requirement, one with a date of its own or a standing one, and a day that does not come after the
 * last days of the reports that feed it (the compiler could not have compiled them).
 */
export function settlementRefusal(plan: Plan, requirement: string, date: Day, rules: DeadlineRules): Message | null {
  const found = requirementOf(plan, requirement);
  if (!found) return message('settlements.requirement-unknown', { requirement, plan: plan.id });
  if (found.kind === 'standing') return message('settlements.standing', { requirement });
  if (isDated(found)) return message('settlements.dated', { requirement });
  const dated = settledRequirement(plan, found, date);
  const { lastDay } = deadlineFor(dated, periodNamed(dated.period!), rules);
  const last = lastFeedingDay(plan, requirement, rules);
  if (last === null || last < lastDay) return null;
  return message('settlements.before-feeders', { day: date, last });
}

function feeders(plan: Plan, requirement: string): Requirement[] {
  return plan.requirements.filter(({ feeds }) => feeds === requirement);
}

function latestFeedingPeriod(plan: Plan, requirement: string): string | null {
  let latest: { id: string; to: Day } | null = null;
  for (const feeder of feeders(plan, requirement)) {
    for (const period of isEndless(feeder) ? [periodNamed(feeder.first!)] : periodsOf(feeder)) {
      if (!latest || period.to > latest.to) latest = period;
    }
  }
  return latest?.id ?? null;
}

/** The latest last day of what feeds a requirement; of an endless feeder its first period's. */
export function lastFeedingDay(plan: Plan, requirement: string, rules: DeadlineRules): Day | null {
  const days = feeders(plan, requirement).flatMap((feeder) => {
    const periods = isEndless(feeder) ? [periodNamed(feeder.first!)] : [...periodsOf(feeder)];
    return periods.map((period) => deadlineFor(feeder, period, rules).lastDay);
  });
  return days.sort().at(-1) ?? null;
}
