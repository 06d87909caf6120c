import { type Message, message } from '../messages/message';
import { orderFaults } from '../plan/check-chain';
import { cutoffFaults } from '../plan/check-cutoff';
import { rollFaults } from '../plan/check-roll';
import { timingFaults } from '../plan/check-timing';
import { isDated } from '../plan/period-form';
import type { Boundary, Due, Frequency, OpenPoint, Plan, Requirement } from '../plan/plan';
import { requirementOf } from '../plan/requirement-of';
import type { ClockTime, Day } from '../time/time';
import { type DeadlineRules, deadlineFor, isEndless, periodNamed, periodsOf } from './periods';

/** A rule a person confirmed for a report that recurs and whose document names no day. */
export interface SettledRule {
  frequency: Frequency;
  due: Due;
  boundary: Boundary;
  first: string;
  /** Null: it recurs without end. */
  last: string | null;
}

/** One day that a person confirmed with its hour: "trước 16 giờ ngày 20/11/2026". */
export interface SettledHour {
  day: Day;
  time: ClockTime;
}

/** What a person confirmed: one day, with an hour where one is named, or a rule for every period. */
export type Settled = Day | SettledHour | SettledRule;

/**
 * The one day that was confirmed, with its hour; null where it is a rule.
 * @example settledDay({ day: '2026-11-20', time: '16:00' }) // { day: '2026-11-20', time: '16:00' }
 */
export function settledDay(given: Settled): { day: Day; time: ClockTime | null } | null {
  if (typeof given === 'string') return { day: given, time: null };
  return 'time' in given ? given : null;
}

/** The rule for every period; null where one day was confirmed. */
export function settledRule(given: Settled): SettledRule | null {
  return typeof given === 'string' || 'time' in given ? null : given;
}

/** What persons confirmed for undated requirements and phases, by `settledKey`. */
export type SettledDates = ReadonlyMap<string, Settled>;

export const NOTHING_SETTLED: SettledDates = new Map();

/** A requirement, or one of its phases: each phase without a day is confirmed for itself. */
export function settledKey(requirement: string, phase: string | null): string {
  return phase === null ? requirement : `${requirement}/${phase}`;
}

/** Whether a question for a date has been answered. */
export function isSettledPoint(
  { code, requirement, phase }: Pick<OpenPoint, 'code' | 'requirement' | 'phase'>,
  settled: { has(key: string): boolean },
): boolean {
  return code === 'DATE_MISSING' && requirement !== null && settled.has(settledKey(requirement, phase ?? null));
}

/**
 * An undated requirement with what a person confirmed. One day: due by that day (inclusive, unless the requirement says
 * otherwise), for its own period, else the latest period of what feeds it, else the year of the date. A rule: due in each
 * period from its first on. A phase gets its day. A dated or standing requirement is returned unchanged.
 * @example settledRequirement(plan, districtReport, new Map([['district-report', '2020-11-20']])) // due by 2020-11-20, period 2020
 */
export function settledRequirement(plan: Plan, requirement: Requirement, settled: SettledDates): Requirement {
  if (requirement.kind === 'standing') return requirement;
  if (requirement.phases.length > 0) return withPhaseDays(requirement, settled);
  const given = settled.get(requirement.id);
  if (given === undefined || isDated(requirement)) return requirement;
  const rule = settledRule(given);
  if (rule !== null) return { ...requirement, ...rule, period: null };
  const { day, time } = settledDay(given)!;
  return {
    ...requirement,
    due: { type: 'date', date: day, ...(time === null ? {} : { time }) },
    boundary: requirement.boundary ?? 'by',
    frequency: requirement.frequency === 'phase' ? 'once' : requirement.frequency,
    period: requirement.period ?? latestFeedingPeriod(plan, requirement.id) ?? day.slice(0, 4),
    first: null,
    last: null,
  };
}

function withPhaseDays(requirement: Requirement, settled: SettledDates): Requirement {
  const dayOf = (phase: string) => settled.get(settledKey(requirement.id, phase));
  const phases = requirement.phases.map((phase) => {
    const given = phase.due === null ? dayOf(phase.id) : undefined;
    const found = given === undefined ? null : settledDay(given);
    if (found === null) return phase;
    return { ...phase, due: found.day, ...(found.time === null ? {} : { time: found.time }) };
  });
  return isDated({ due: null, phases })
    ? { ...requirement, phases, boundary: requirement.boundary ?? 'by' }
    : requirement;
}

/** The plan with what persons confirmed. */
export function settledPlan(plan: Plan, settled: SettledDates): Plan {
  if (settled.size === 0) return plan;
  return {
    ...plan,
    requirements: plan.requirements.map((requirement) => settledRequirement(plan, requirement, settled)),
  };
}

/**
 * Why a day or a rule cannot be confirmed; null when it can.
 * Refused: no such requirement or phase, one with a date of its own or a standing one, a rule that a plan file could not
 * have, and days that do not come after those of the reports that feed it (the compiler could not have compiled them).
 * @param phase the phase that gets the day; null for other requirements
 */
export function settlementRefusal(
  plan: Plan,
  requirement: string,
  given: Settled,
  rules: DeadlineRules,
  phase: string | null = null,
): Message | null {
  const found = requirementOf(plan, requirement);
  if (!found) return message('settlements.requirement-unknown', { requirement, plan: plan.id });
  if (found.kind === 'standing') return message('settlements.standing', { requirement });
  if (found.phases.length > 0) return phaseRefusal(found, given, phase);
  if (isDated(found)) return message('settlements.dated', { requirement });
  const key = settledKey(requirement, null);
  const dated = settledRequirement(plan, found, new Map([[key, given]]));
  const one = settledDay(given);
  if (one === null) return ruleRefusal(plan, dated, rules);
  const { lastDay } = deadlineFor(dated, periodNamed(dated.period!), rules);
  const last = lastFeedingDay(plan, requirement, rules);
  if (last === null || last < lastDay) return null;
  return message('settlements.before-feeders', { day: one.day, last });
}

function phaseRefusal(requirement: Requirement, given: Settled, phase: string | null): Message | null {
  const waiting = requirement.phases.filter(({ due }) => due === null).map(({ id }) => id);
  const { id } = requirement;
  if (waiting.length === 0) return message('settlements.dated', { requirement: id });
  if (settledDay(given) === null) return message('settlements.rule-of-phase', { requirement: id });
  return phase !== null && waiting.includes(phase) ? null : message('settlements.phase-unknown', { phase, waiting });
}

/** The faults that a plan file with this rule would have. */
function ruleRefusal(plan: Plan, ruled: Requirement, rules: DeadlineRules): Message | null {
  const alone = timingFaults(ruled, plan.test);
  if (alone.length > 0) return alone[0]!.message;
  const requirements = plan.requirements.map((one) => (one.id === ruled.id ? ruled : one));
  const all = { ...rules, requirements };
  const faults = [...cutoffFaults(ruled, all), ...rollFaults(ruled, all)];
  return (faults[0] ?? orderFaults(requirements, all)[0]?.[1])?.message ?? null;
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
