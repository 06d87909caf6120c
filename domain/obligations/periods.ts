import type { WorkingCalendar } from '../calendar/calendar';
import { deadlineOf } from '../deadlines/deadline';
import { nextPeriod, periodOf, periodsFrom } from '../deadlines/periods';
import { cutoffOf } from '../plan/cutoff-of';
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
  /** All of the plan, with the dates that persons confirmed; asked only where one is due after another (`rulesOf`). */
  requirements?: readonly Requirement[];
}

/** The rules of a plan. @param plan with the dates that persons confirmed */
export function rulesOf(
  { roll, requirements }: Pick<Plan, 'roll' | 'requirements'>,
  calendar: WorkingCalendar,
): DeadlineRules {
  return { roll, requirements, calendar };
}

/** Whether a requirement recurs without end. */
export function isEndless(requirement: Requirement): boolean {
  return recurs(requirement) && requirement.last === null;
}

function recurs({ due, frequency }: Requirement): boolean {
  return isRecurringDue(due, frequency);
}

/** Whether a recurring report is asked for a period: one of two half-years may be left out. */
function isAskedFor({ due, frequency, first }: Requirement, { id }: Period): boolean {
  if (frequency !== 'six-month') return true;
  if (due?.type === 'yearly') return id.slice(-2) === first?.slice(-2);
  return due?.type !== 'six-monthly' || due[id.slice(-2) as 'H1' | 'H2'] !== undefined;
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
  const { frequency, phases, period } = requirement;
  if (!isDated(requirement)) return;
  if (recurs(requirement)) {
    for (const one of periodsFrom(requirement)) if (isAskedFor(requirement, one)) yield one;
  } else if (frequency !== 'phase') yield periodNamed(period!);
  else {
    const inOrder = phases.filter((phase) => phase.due !== null).sort((a, b) => (a.due! < b.due! ? -1 : 1));
    yield* inOrder.map(({ id }) => periodNamed(id, phases));
  }
}

/** The first period of a requirement; null where it is asked for none. */
export function firstPeriodOf(requirement: Requirement): Period | null {
  for (const period of periodsOf(requirement)) return period;
  return null;
}

/** The period of an id from a checked plan; an unknown id is a bug. */
export function periodNamed(id: string, phases: Requirement['phases'] = []): Period {
  const period = periodOf(id, phases);
  if (!period) throw new RangeError(`no period ${id}`);
  return period;
}

/**
 * The deadline of one period of a dated requirement; a phase brings its own day, and one that is due after another
 * requirement counts from that one's last day on time in the same period.
 */
export function deadlineFor(requirement: Requirement, period: Period, rules: DeadlineRules): Deadline {
  const { due, base } = dueIn(requirement, period, rules);
  const { shortMonth } = requirement;
  const roll = requirement.roll ?? rules.roll;
  const lastOfMonthOnTime = shortMonth?.onTime === true;
  const deadline = deadlineOf(
    { due, boundary: requirement.boundary!, roll, period, cutoff: cutoffOf(requirement), lastOfMonthOnTime },
    rules.calendar,
  );
  if (!deadline) throw new RangeError(`requirement ${requirement.id} has no date for ${period.id}`);
  return { ...deadline, provisional: deadline.provisional || base?.provisional === true };
}

/** The due rule of one period, and for `after` the deadline that it counts from. */
function dueIn(requirement: Requirement, period: Period, rules: DeadlineRules): { due: Due; base?: Deadline } {
  const phase = requirement.phases.find(({ id }) => id === period.id);
  if (phase) return { due: dueOfPhase(phase) };
  const due = requirement.due!;
  if (due.type !== 'after') return { due };
  const other = rules.requirements?.find(({ id }) => id === due.requirement);
  if (!other) throw new RangeError(`requirement ${requirement.id} counts from ${due.requirement}, which is not there`);
  const base = deadlineFor(other, period, rules);
  return {
    due: {
      ...{ type: 'within', days: due.days, working: due.working, of: other.report, eventOn: base.lastDay },
      ...(due.time === undefined ? {} : { time: due.time }),
    },
    base,
  };
}

/** Only of a phase that has a day. */
function dueOfPhase({ due: date, time }: Phase): Due {
  return { type: 'date', date: date!, ...(time === undefined ? {} : { time }) };
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
  if (!recurs(requirement)) return null;
  for (let id = nextPeriod(period, requirement.frequency); id !== null; id = nextPeriod(id, requirement.frequency)) {
    if (requirement.last !== null && id > requirement.last) return null;
    const next = periodNamed(id);
    if (isAskedFor(requirement, next)) return next;
  }
  return null;
}
