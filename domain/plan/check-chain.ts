import { type Message, message } from '../messages/message';
import { sharesOf } from '../obligations/collections-of';
import { type DatedPeriod, type DeadlineRules, datedPeriods } from '../obligations/periods';
import type { Register, UnitId } from '../units/unit';
import type { TimingFault } from './check-timing';
import { isDated } from './period-form';
import type { Plan, Requirement } from './plan';

/** Periods of an endless requirement to check; due rules repeat yearly, so a wrong order shows within these. */
const PERIODS_LOOKED_AT = 36;

type ChainPlan = Pick<Plan, 'tree' | 'effective' | 'roll'>;

/** All requirement ids of the file, and the requirements without a fault of their own. */
interface Known {
  ids: ReadonlySet<unknown>;
  sound: ReadonlySet<string>;
}

/**
 * Whether each compiled report (`feeds`) goes to a requirement of the plan that its compiler owes and its units do not, without cycles.
 * @returns faults by requirement id
 */
export function feedsFaults(
  plan: ChainPlan,
  requirements: readonly Requirement[],
  register: Register,
  { ids, sound }: Known,
): [string, TimingFault][] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return requirements.flatMap((lower): [string, TimingFault][] => {
    if (lower.feeds === null) return [];
    if (!ids.has(lower.feeds)) return [refuse(lower, message('plans.feeds-unknown', { feeds: lower.feeds }))];
    const circle = circleFrom(lower, byId);
    if (circle) return [refuse(lower, message('plans.feeds-circle', { way: circle }))];
    const upper = byId.get(lower.feeds);
    if (!upper || !sound.has(lower.id) || !sound.has(upper.id)) return [];
    const fault = targetFault(plan, lower, upper, register);
    return fault === null ? [] : [refuse(lower, fault)];
  });
}

/**
 * What is wrong with the report that a compiled one goes to: a compiler does not owe it, or the units owe it themselves. A compiler
 * is often one of them (Sở Nội vụ is a sở), so that it would be handed up in place of the compiler's own figures.
 */
function targetFault(plan: ChainPlan, lower: Requirement, upper: Requirement, register: Register): Message | null {
  const owing = new Set(unitsOf(plan, upper, register));
  const compilers = sharesOf(plan, lower, register, plan.effective).map(({ receiver, through }) => through ?? receiver);
  const outside = compilers.find((compiler) => !owing.has(compiler));
  if (outside !== undefined) return message('plans.compiler-outside', { compiler: outside, requirement: upper.id });
  const others = unitsOf(plan, lower, register).filter((unit) => !compilers.includes(unit));
  if (others.length === 0 || !others.every((unit) => owing.has(unit))) return null;
  const names = { requirement: upper.id, report: upper.report, units: others.length };
  return message('plans.feeds-units-own', names);
}

function unitsOf(plan: ChainPlan, requirement: Requirement, register: Register): UnitId[] {
  return sharesOf(plan, requirement, register, plan.effective).flatMap((share) => share.units.map(({ id }) => id));
}

function refuse(requirement: Requirement, fault: Message): [string, TimingFault] {
  return [requirement.id, { path: ['feeds'], code: 'FEEDS_INVALID', message: fault }];
}

function circleFrom(start: Requirement, byId: ReadonlyMap<string, Requirement>): string[] | null {
  const way = [start.id];
  let at = start;
  while (at.feeds !== null) {
    if (at.feeds === start.id) return [...way, start.id];
    const next = byId.get(at.feeds);
    if (!next || way.includes(next.id)) return null;
    way.push(next.id);
    at = next;
  }
  return null;
}

/**
 * Whether every report that feeds another is due before it, by day or, on one day, by hour, period by period: a compiler
 * cannot hand up while its units may still send (NĐ 09/2019/NĐ-CP, Điều 8 khoản 5: each level's deadline is stated).
 * @returns faults by requirement id of the lower report, one for each pair
 */
export function orderFaults(requirements: readonly Requirement[], rules: DeadlineRules): [string, TimingFault][] {
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  return requirements.flatMap((lower): [string, TimingFault][] => {
    const upper = lower.feeds === null ? undefined : byId.get(lower.feeds);
    if (!upper || !isDated(upper) || !isDated(lower)) return [];
    const uppers = firstOf(upper, rules);
    for (const low of firstOf(lower, rules)) {
      const high = uppers.find(({ period }) => period.from <= low.period.to && low.period.to <= period.to);
      if (high && low.deadline.lateFrom >= high.deadline.lateFrom) return [[lower.id, tooLate(low, high, upper.id)]];
    }
    return [];
  });
}

function firstOf(requirement: Requirement, rules: DeadlineRules): DatedPeriod[] {
  const found: DatedPeriod[] = [];
  for (const dated of datedPeriods(requirement, rules)) {
    found.push(dated);
    if (found.length === PERIODS_LOOKED_AT) break;
  }
  return found;
}

function tooLate(low: DatedPeriod, high: DatedPeriod, upper: string): TimingFault {
  const { lateFrom } = low.deadline;
  const days = { period: low.period.id, lateFrom, upper, upperLateFrom: high.deadline.lateFrom };
  return { path: ['due'], code: 'DEADLINE_ORDER', message: message('plan-dates.order', days) };
}
