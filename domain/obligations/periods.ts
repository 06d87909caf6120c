import type { WorkingCalendar } from '../calendar/calendar';
import { deadlineOf } from '../deadlines/deadline';
import { nextPeriod, periodOf, periodsFrom } from '../deadlines/periods';
import { isDated, isRecurringDue } from '../plan/period-form';
import type { Due, Phase, Plan, Requirement } from '../plan/plan';
import type { Day } from '../time/time';
import type { Deadline, Period } from './collection';

/** A dated period of a requirement. */
export interface DatedPeriod {
  period: Period;
  deadline: Deadline;
}

/** What decides a deadline besides the requirement: the plan's roll rule and the working calendar. */
export interface DeadlineRules {
  roll: Plan['roll'];
  calendar: WorkingCalendar;
}

/** Whether a requirement recurs without end. */
export function isEndless(requirement: Requirement): boolean {
  return isRecurringDue(requirement.due) && requirement.last === null;
}

/** Whether every requirement of a plan has a last period; then all its collections are known on the first day. */
export function isFinitePlan(plan: Plan): boolean {
  return !plan.requirements.some(isEndless);
}

/**
 * The periods of a dated requirement in order of time; endless for one that recurs without a last period, so take
 * only as many as needed. An undated one has none.
 */
export function* periodsOf(requirement: Requirement): Iterable<Period> {
  const { due, frequency, phases, period } = requirement;
  if (!isDated(requirement)) return;
  if (isRecurringDue(due)) yield* periodsFrom(requirement);
  else if (frequency !== 'phase') yield periodNamed(period!);
  else {
    const inOrder = [...phases].sort((a, b) => (a.due < b.due ? -1 : 1));
    yield* inOrder.map(({ id }) => periodNamed(id, phases));
  }
}

/** The period of an id from a checked plan; an unknown id is a bug. */
export function periodNamed(id: string, phases: Requirement['phases'] = []): Period {
  const period = periodOf(id, phases);
  if (!period) throw new RangeError(`no period ${id}`);
  return period;
}

/** The deadline of one period of a dated requirement; a phase brings its own day. */
export function deadlineFor(requirement: Requirement, period: Period, { roll, calendar }: DeadlineRules): Deadline {
  const phase = requirement.phases.find(({ id }) => id === period.id);
  const due = phase ? dueOfPhase(phase) : requirement.due!;
  const { cutoff, shortMonth } = requirement;
  const lastOfMonthOnTime = shortMonth?.onTime === true;
  const deadline = deadlineOf(
    { due, boundary: requirement.boundary!, roll, period, cutoff, lastOfMonthOnTime },
    calendar,
  );
  if (!deadline) throw new RangeError(`requirement ${requirement.id} has no date for ${period.id}`);
  return deadline;
}

function dueOfPhase({ due: date, time }: Phase): Due {
  return { type: 'date', date, ...(time === undefined ? {} : { time }) };
}

/** The dated periods of a requirement in order, as a generator. */
export function* datedPeriods(requirement: Requirement, rules: DeadlineRules): Iterable<DatedPeriod> {
  for (const period of periodsOf(requirement)) yield { period, deadline: deadlineFor(requirement, period, rules) };
}

/** Weekdays and dates of the Gregorian calendar repeat after so many years. */
const YEARS_CHECKED = 28;

/**
 * The dated periods in which a rule is checked when a plan is loaded: all where there is a last one; of an endless
 * requirement those of 28 years, in which each date falls on every day of the week.
 */
export function* checkedPeriods(requirement: Requirement, rules: DeadlineRules): Iterable<DatedPeriod> {
  let until: number | null = null;
  for (const dated of datedPeriods(requirement, rules)) {
    const year = Number(dated.period.from.slice(0, 4));
    until ??= year + YEARS_CHECKED;
    if (isEndless(requirement) && year >= until) return;
    yield dated;
  }
}

/**
 * The periods of a requirement that a plan activated on a day starts with: of an endless one the first `count` whose
 * last day is not past, of any other one all.
 * @param on the day of activation in Vietnam
 * @example firstPeriods(yearReport, '2026-11-21', 2, rules) // 2026 and 2027
 */
export function firstPeriods(requirement: Requirement, on: Day, count: number, rules: DeadlineRules): DatedPeriod[] {
  const endless = isEndless(requirement);
  const found: DatedPeriod[] = [];
  for (const dated of datedPeriods(requirement, rules)) {
    if (!endless || dated.deadline.lastDay >= on) found.push(dated);
    if (endless && found.length === count) break;
  }
  return found;
}

/**
 * The period after one, which `addPeriod` starts when the newest opens; null after the last.
 * @example periodAfter(sixMonthReport, '2025-H2') // 2026-H1
 */
export function periodAfter(requirement: Requirement, period: string): Period | null {
  if (!isRecurringDue(requirement.due)) return null;
  const next = nextPeriod(period, requirement.frequency);
  if (next === null || (requirement.last !== null && next > requirement.last)) return null;
  return periodOf(next);
}
