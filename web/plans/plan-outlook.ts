import type { WorkingCalendar } from '../../domain/calendar/calendar';
import { nextSlot, slotAfter } from '../../domain/calendar/slots';
import { type BaseDeadline, countedFrom } from '../../domain/explanation/counted-from';
import { daysOffBetween } from '../../domain/explanation/days-off';
import {
  type ExplainInput,
  type ExplainLine,
  explainDeadline,
  type SettledDate,
} from '../../domain/explanation/explain';
import { receiptLines } from '../../domain/explanation/receipt-lines';
import { type Message, type MessageOrText, message } from '../../domain/messages/message';
import type { Collection } from '../../domain/obligations/collection';
import { expandPlan, type UndatedRequirement, type Window } from '../../domain/obligations/expand-plan';
import { deadlineFor, isFinitePlan, rulesOf } from '../../domain/obligations/periods';
import {
  type Settled,
  type SettledDates,
  settledDay,
  settledKey,
  settledPlan,
  settledRule,
} from '../../domain/obligations/settlement';
import type { Milestone, Plan, Requirement } from '../../domain/plan/plan';
import { requirementOf } from '../../domain/plan/requirement-of';
import { milestoneSteps } from '../../domain/steps/next-plan-step';
import { plannedSteps } from '../../domain/steps/planned-steps';
import { ROLE_NAMES, type Step, type StepKind } from '../../domain/steps/step';
import { addDays, type Day, dayOf, type Instant } from '../../domain/time/time';
import { unitsById } from '../../domain/units/register';
import type { Register, UnitId } from '../../domain/units/unit';
import { reportTitle } from '../language/vietnamese-words';

/** A plan as pages look at it, before or after it is activated. */
export interface ViewedPlan {
  plan: Plan;
  register: Register;
  settled: SettledDates;
  /** When it was activated; null for a draft. */
  activatedAt: Instant | null;
  calendar: WorkingCalendar;
}

/** One step as it will be, with its reason; `slot` is when its mail leaves, null for steps without mail. */
export interface PlannedStep {
  kind: StepKind;
  what: Message;
  at: Instant;
  slot: Instant | null;
  /** Recipients of a mail in a later slot: units are urged only after staff have seen the list. */
  later: { slot: Instant; to: Message[] } | null;
  to: Message[];
  because: Message;
  source: MessageOrText;
}

/** A round of reports as the plan will create it. */
export interface PlannedRound {
  collection: Collection;
  requirement: Requirement;
  title: string;
  compilerName: string;
  receiverName: string;
  /** `own`: the compiler itself, whose figures are counted and never late. */
  units: { name: string; own: boolean }[];
  /** Already past: nothing is sent, it is shown as history. */
  past: boolean;
  /** Every date with its reason and source. */
  dates: ExplainLine[];
  steps: PlannedStep[];
}

/** A dated event without a report, with the mails that remind the plan's owner of it. */
export interface PlannedMilestone {
  date: Day;
  title: string;
  mails: { at: Instant; slot: Instant; because: Message }[];
}

export interface PlanSchedule {
  rounds: PlannedRound[];
  milestones: PlannedMilestone[];
  undated: UndatedRequirement[];
  /** Rounds beyond these days are not shown, for the plan has no end. */
  until: Day | null;
}

/**
 * Every round of a plan with its dates, steps and mails, each with its reason.
 * @param year only last days of this year; null: all of a finite plan, else a year from now
 */
export function scheduleOf(at: ViewedPlan, now: Instant, year: number | null): PlanSchedule {
  const { plan, register, calendar, settled } = at;
  const endless = !isFinitePlan(plan);
  const from = dayOf(at.activatedAt ?? now);
  const until = addDays(dayOf(now), 365);
  const window: Window =
    year !== null ? { type: 'year', year } : endless ? { type: 'lastDayBetween', from, to: until } : { type: 'all' };
  const { collections, undated } = expandPlan(plan, register, calendar, window, settled);
  return {
    rounds: collections.map((collection) => roundOf(at, collection, now)),
    milestones: plan.milestones
      .filter(({ date }) => year === null || date.startsWith(`${year}-`))
      .map((milestone) => plannedMilestone(at, milestone, now)),
    undated,
    until: endless && year === null ? until : null,
  };
}

function plannedMilestone({ plan, calendar, activatedAt }: ViewedPlan, milestone: Milestone, now: Instant) {
  const { date, title } = milestone;
  const due = calendar.workingDueOf(date);
  const mails = milestoneSteps(milestone, activatedAt ?? now, calendar).map(({ at }) => {
    const before = calendar.workingDaysBetween(dayOf(at), due);
    const because = before === 0 ? message('steps.on-milestone') : message('steps.before-milestone', { days: before });
    return { at, slot: nextSlot(calendar, at, plan.slots), because };
  });
  return { date, title, mails };
}

function roundOf(hand: ViewedPlan, collection: Collection, now: Instant): PlannedRound {
  const { plan, register, calendar, settled } = hand;
  const asSettled = settledPlan(plan, settled);
  const requirement = requirementOf(asSettled, collection.requirement)!;
  const past = collection.lateFrom <= (hand.activatedAt ?? now);
  const steps = plannedSteps(asSettled, collection, hand.activatedAt ?? now, calendar);
  const nameOf = (id: UnitId) => unitsById(register).get(id)?.shortName ?? id;
  const input = explainInput(hand, collection, requirement, steps, now);
  const lines = explainDeadline(input);
  const stepsFrom = lines.length - receiptLines(input).length - steps.length;
  return {
    collection,
    requirement,
    title: reportTitle(requirement.report, collection.period.title),
    compilerName: nameOf(collection.compiler),
    receiverName: nameOf(collection.receiver),
    units: collection.obligations.map(({ unit, own }) => ({ name: nameOf(unit), own })),
    past,
    dates: lines.slice(0, stepsFrom),
    steps: steps.map((step, index) => plannedStep(step, lines[stepsFrom + index]!, hand)),
  };
}

function plannedStep(step: Step, line: ExplainLine, { calendar, plan }: ViewedPlan): PlannedStep {
  const silent = step.kind === 'close' || step.to.length === 0;
  const slot = nextSlot(calendar, step.at, plan.slots);
  // As with the real notices: the compiler's officer reads the list in the first slot, the units are urged in the next.
  const first = step.kind === 'overdue' ? step.to.filter((role) => role === 'compiler-officer') : step.to;
  const rest = step.to.filter((role) => !first.includes(role)).map((role) => ROLE_NAMES[role]);
  return {
    kind: step.kind,
    what: line.what,
    at: step.at,
    slot: silent ? null : slot,
    later: rest.length === 0 ? null : { slot: slotAfter(calendar, slot, plan.slots), to: rest },
    to: first.map((role) => ROLE_NAMES[role]),
    because: line.because,
    source: line.source,
  };
}

function explainInput(
  { plan, register, calendar, settled }: ViewedPlan,
  collection: Collection,
  requirement: Requirement,
  steps: readonly Step[],
  at: Instant,
): ExplainInput {
  const units = unitsById(register);
  const { workingDue, lastDay, moved } = collection;
  const days = [workingDue, lastDay, moved?.from ?? lastDay, ...steps.map((step) => dayOf(step.at))].sort();
  const given = settled.get(settledKey(requirement.id, requirement.phases.length > 0 ? collection.period.id : null));
  return {
    document: plan.document,
    issuerName: units.get(plan.document.issuer)?.shortName ?? plan.document.issuer,
    compilerName: units.get(collection.compiler)?.name ?? collection.compiler,
    requirement,
    settled: given === undefined ? null : confirmedDate(given, collection.lastDay),
    covers: collection.covers ?? null,
    countedFrom: countedFrom(
      requirement,
      collection.period,
      baseDeadline(settledPlan(plan, settled), requirement, collection, calendar),
    ),
    deadline: collection,
    steps,
    periodFrom: collection.period.from,
    eventOn: collection.eventOn,
    daysOffCrossed: daysOffBetween(days[0]!, days.at(-1)!, calendar.whyOff),
    standing: { state: 'open', own: false, lateFrom: collection.lateFrom, countedAt: null },
    at,
  };
}

function confirmedDate(given: Settled, lastDay: Day): SettledDate {
  const date = settledDay(given)?.day ?? lastDay;
  return { date, rule: settledRule(given), by: 'Người có trách nhiệm', reason: 'xem mục Đã xác nhận' };
}

/** The deadline of the report after which this one is due; null for others. */
function baseDeadline(
  plan: Plan,
  { due }: Requirement,
  { period }: Collection,
  calendar: WorkingCalendar,
): BaseDeadline | null {
  const base = due?.type === 'after' ? requirementOf(plan, due.requirement) : null;
  if (base === null) return null;
  return { report: base.report, lastDay: deadlineFor(base, period, rulesOf(plan, calendar)).lastDay };
}
