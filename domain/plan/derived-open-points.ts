import { dueDate, shortOfDay } from '../deadlines/due-date';
import { periodName } from '../deadlines/periods';
import { inVietnamese, isMessage, type Message, type MessageOrText, message } from '../messages/message';
import { checkedPeriods, type DatedPeriod, type DeadlineRules, datedPeriods, isEndless } from '../obligations/periods';
import { lastFeedingDay } from '../obligations/settlement';
import type { OpenPointCode } from '../open-point-codes';
import type { Day } from '../time/time';
import { unitsById } from '../units/register';
import { isRelation } from '../units/relation';
import type { Register } from '../units/unit';
import { cutoffOf } from './cutoff-of';
import { daysNamed } from './days-named';
import { isDated } from './period-form';
import type { Addressee, OpenPoint, Plan, Requirement } from './plan';
import { askedOnce } from './point-requirements';
import { sameTitles } from './same-titles';

/** Working days between a lower report's last day and the day proposed for the compiled one. */
const OFFERED_FOR_COMPILING = 5;
/** Working days before the last day at which a data cut-off is proposed. */
const OFFERED_FOR_CUTOFF = 3;

/**
 * Open points the program finds in a plan, besides those of the file: whether "trước ngày" includes the day, a missing
 * cut-off or date (with a proposal that has no effect until confirmed), an inferred receiver, dates that depend on
 * provisional days off, two reports of one title. The same question about the same sentence is asked once.
 * @example for 614/KH-UBND: "Gửi trong ngày 30/5/2020 có tính đúng hạn không?"
 */
export function derivedOpenPoints(plan: Plan, register: Register, rules: DeadlineRules): OpenPoint[] {
  const points = plan.requirements.flatMap((requirement) => [
    ...readingPoint(requirement),
    ...shortMonthPoint(requirement, rules),
    ...receiverPoint(requirement, register),
    ...(isDated(requirement) ? datedPoints(requirement, rules) : []),
    ...(requirement.phases.length > 0 ? missingPhaseDays(requirement) : []),
    ...(isDated(requirement) || requirement.phases.length > 0 ? [] : missingDate(plan, requirement, rules)),
  ]);
  const twins = sameTitles(plan.requirements).map(({ requirement, code, said }) => point(requirement, code, said));
  return askedOnce([...points, ...twins], plan.requirements);
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
    : phases.flatMap((phase) => (phase.due && phase.time === undefined ? [fixedDay(phase.due)] : []));
  if (days.length === 0) return [];
  return [point(id, 'BOUNDARY_READING', message('open-points.reading', { days }))];
}

function fixedDay(day: Day): Message {
  return message('open-points.day', { day });
}

/** "Trước ngày 31" where a month has no such day; asked with the first of them. */
function shortMonthPoint(requirement: Requirement, rules: DeadlineRules): OpenPoint[] {
  const { id, due, boundary, shortMonth } = requirement;
  if (boundary !== 'before' || shortMonth || due === null || due.time !== undefined) return [];
  for (const { period } of checkedPeriods(requirement, rules)) {
    const day = shortOfDay(due, period);
    if (day === null) continue;
    const last = dueDate(due, period, rules.calendar)!;
    return [point(id, 'SHORT_MONTH', message('open-points.short-month', { day, last }))];
  }
  return [];
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
  if (isRelation(addressee)) return message(`relations.${addressee}`);
  return unitsById(register).get(addressee)?.shortName ?? addressee;
}

function datedPoints(requirement: Requirement, rules: DeadlineRules): OpenPoint[] {
  const points: OpenPoint[] = [];
  const periods = periodsToCheck(requirement, rules);
  const first = periods[0];
  if (cutoffOf(requirement) === null && first) {
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
  const { id, kind, report, due } = requirement;
  // An event brings the day of a report that counts from it.
  if (kind === 'standing' || kind === 'ad-hoc' || due?.type === 'within') return [];
  const last = lastFeedingDay(plan, id, rules);
  const offer = last === null ? undefined : rules.calendar.addWorkingDays(last, OFFERED_FOR_COMPILING);
  return [point(id, 'DATE_MISSING', missingDateQuestion(requirement, report), offer)];
}

function missingDateQuestion({ frequency, first }: Requirement, report: string): Message {
  if (frequency === 'unspecified') return message('open-points.frequency', { report });
  return message(first !== null ? 'open-points.recurring-date' : 'open-points.date', { report });
}

/** Each phase without a day is a question of its own. */
function missingPhaseDays({ id, report, kind, phases }: Requirement): OpenPoint[] {
  if (kind === 'standing') return [];
  return phases
    .filter((phase) => phase.due === null)
    .map((phase) => ({
      ...point(id, 'DATE_MISSING', message('open-points.phase-date', { report, phase: phase.title })),
      phase: phase.id,
    }));
}

function point(requirement: string, code: OpenPointCode, said: Message, proposal?: string): OpenPoint {
  const asked = { requirement, code, message: inVietnamese(said), said };
  return proposal === undefined ? asked : { ...asked, proposal };
}
