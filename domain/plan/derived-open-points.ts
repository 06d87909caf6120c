import { dueDate, isShortMonth } from '../deadlines/due-date';
import { periodName } from '../deadlines/periods';
import type { OpenPointCode } from '../errors';
import { inVietnamese, isMessage, type Message, type MessageOrText, message } from '../messages/message';
import { checkedPeriods, type DatedPeriod, type DeadlineRules, datedPeriods, isEndless } from '../obligations/periods';
import { lastFeedingDay } from '../obligations/settlement';
import { unitsById } from '../units/register';
import type { Register, UnitId } from '../units/unit';
import { isDated } from './period-form';
import type { Addressee, Due, OpenPoint, Plan, Requirement, YearDay } from './plan';
import { askedOnce } from './point-requirements';

/** Working days between a lower report's last day and the day proposed for the compiled one. */
const OFFERED_FOR_COMPILING = 5;
/** Working days before the last day at which a data cut-off is proposed. */
const OFFERED_FOR_CUTOFF = 3;

/**
 * Open points the program finds in a plan, besides those of the file: whether "trước ngày" includes the day, a missing
 * cut-off or date (with a proposal that has no effect until confirmed), an inferred receiver, dates that depend on
 * provisional days off. The same question about the same sentence is asked once.
 * @example for 614/KH-UBND: "Gửi trong ngày 30/5/2020 có tính đúng hạn không?"
 */
export function derivedOpenPoints(plan: Plan, register: Register, rules: DeadlineRules): OpenPoint[] {
  const points = plan.requirements.flatMap((requirement) => [
    ...readingPoint(requirement),
    ...shortMonthPoint(requirement, rules),
    ...receiverPoint(requirement, register),
    ...(isDated(requirement) ? datedPoints(requirement, rules) : missingDate(plan, requirement, rules)),
  ]);
  return askedOnce(points, plan.requirements);
}

/** An open point for JSON and the command line: the question in Vietnamese alone. */
export function plainPoint({ said: _, ...point }: OpenPoint): OpenPoint {
  return point;
}

/** An open point for a page: the question as a message, or in the words of the file. */
export type AskedPoint = Omit<OpenPoint, 'message' | 'said'> & { message: MessageOrText };

export function askedPoint({ said, ...point }: OpenPoint): AskedPoint {
  return isMessage(said) ? { ...point, message: said } : point;
}

function readingPoint({ id, boundary, boundaryAnswer, due, phases }: Requirement): OpenPoint[] {
  if (boundary !== 'before' || boundaryAnswer) return [];
  // "Trước 16 giờ ngày 15/9" leaves nothing open.
  const days = due
    ? due.time === undefined
      ? daysNamed(due)
      : []
    : phases.filter(({ time }) => time === undefined).map((phase) => message('open-points.day', { day: phase.due }));
  if (days.length === 0) return [];
  return [point(id, 'BOUNDARY_READING', message('open-points.reading', { days }))];
}

/** "Trước ngày 31" where a month has no such day; asked with the first of them. */
function shortMonthPoint(requirement: Requirement, rules: DeadlineRules): OpenPoint[] {
  const { id, due, boundary, shortMonth } = requirement;
  if (
    boundary !== 'before' ||
    due?.time !== undefined ||
    shortMonth ||
    (due?.type !== 'monthly' && due?.type !== 'quarterly')
  )
    return [];
  for (const { period } of checkedPeriods(requirement, rules)) {
    if (!isShortMonth(due, period)) continue;
    const last = dueDate(due, period, rules.calendar)!;
    return [point(id, 'SHORT_MONTH', message('open-points.short-month', { day: due.day, last }))];
  }
  return [];
}

/** How a day is named that a rule places beside the quarter or the month of its period. */
const QUARTER_DAYS = {
  before: 'open-points.day-before-quarter',
  first: 'open-points.day-of-first-month',
  last: 'open-points.day-of-quarter',
  next: 'open-points.day-after-quarter',
} as const;
const MONTH_DAYS = {
  before: 'open-points.day-before-month',
  same: 'open-points.day-of-month',
  next: 'open-points.day-after-month',
} as const;

/** The days a due rule names; none where it counts from an event. */
function daysNamed(due: Due): Message[] {
  switch (due.type) {
    case 'date':
      return [message('open-points.day', { day: due.date })];
    case 'yearly':
      return [message('open-points.day-of-year', dayOf(due))];
    case 'six-monthly':
      return [message('open-points.day-of-half', dayOf(due.H1)), message('open-points.day-of-year', dayOf(due.H2))];
    case 'quarterly':
      return [message(QUARTER_DAYS[due.month], { day: due.day })];
    case 'monthly':
      return [message(MONTH_DAYS[due.ofMonth], { day: due.day })];
    case 'within':
      return [];
  }
}

function dayOf({ month, day }: YearDay): { month: number; day: number } {
  return { month, day };
}

function receiverPoint(requirement: Requirement, register: Register): OpenPoint[] {
  if (!requirement.receiverInferred) return [];
  const receiver = nameOf(requirement.receiver, register);
  const said = requirement.through
    ? message('open-points.receiver-through', { receiver, through: nameOf(requirement.through, register) })
    : message('open-points.receiver', { receiver });
  return [point(requirement.id, 'RECEIVER_INFERRED', said)];
}

function nameOf(addressee: Addressee, register: Register): MessageOrText {
  if (addressee === 'superior') return message('open-points.superior');
  return unitsById(register).get(addressee as UnitId)?.shortName ?? addressee;
}

function datedPoints(requirement: Requirement, rules: DeadlineRules): OpenPoint[] {
  const points: OpenPoint[] = [];
  const periods = periodsToCheck(requirement, rules);
  const first = periods[0];
  if (requirement.cutoff === null && first) {
    const offer = rules.calendar.addWorkingDays(first.deadline.lastDay, -OFFERED_FOR_CUTOFF);
    points.push(point(requirement.id, 'CUTOFF_MISSING', message('open-points.cutoff'), offer));
  }
  for (const { period, deadline } of periods.filter((dated) => dated.deadline.provisional)) {
    const said = message('open-points.provisional', { period: periodName(period), lastDay: deadline.lastDay });
    points.push(point(requirement.id, 'DATE_PROVISIONAL', said));
  }
  return points;
}

/** All periods of a requirement with an end; the first two of an endless one. */
function periodsToCheck(requirement: Requirement, rules: DeadlineRules): DatedPeriod[] {
  const found: DatedPeriod[] = [];
  for (const dated of datedPeriods(requirement, rules)) {
    found.push(dated);
    if (isEndless(requirement) && found.length === 2) break;
  }
  return found;
}

function missingDate(plan: Plan, requirement: Requirement, rules: DeadlineRules): OpenPoint[] {
  if (requirement.kind === 'standing' || requirement.kind === 'ad-hoc') return [];
  const last = lastFeedingDay(plan, requirement.id, rules);
  const offer = last === null ? undefined : rules.calendar.addWorkingDays(last, OFFERED_FOR_COMPILING);
  const said = message('open-points.date', { report: requirement.report });
  return [point(requirement.id, 'DATE_MISSING', said, offer)];
}

function point(requirement: string, code: OpenPointCode, said: Message, proposal?: string): OpenPoint {
  const asked = { requirement, code, message: inVietnamese(said), said };
  return proposal === undefined ? asked : { ...asked, proposal };
}
