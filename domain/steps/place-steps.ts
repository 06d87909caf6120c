import type { WorkingCalendar } from '../calendar/calendar';
import { STEP_TIME } from '../calendar/slots';
import { hasHour, hourOf, namedMoment } from '../deadlines/deadline-hour';
import { atTime, type Day, dayOf, type Instant } from '../time/time';
import { parseOffset } from './offset';
import { type Ladder, RUNGS, type Step, type StepRule } from './step';

/** Input for placing steps: the deadline of a group of obligations, and the activation of the collection. */
export interface StepAnchor {
  lastDay: Day;
  lateFrom: Instant;
  workingDue: Day;
  periodFrom: Day;
  /** Day of the event from which the deadline counts; null where it does not. */
  eventOn: Day | null;
  activatedAt: Instant;
}

const TIE_ORDER = [
  'open',
  'remind',
  'overdue',
  'escalate',
  'repeat',
  'letter',
  'compile',
  'supplement',
  'close',
] as const;

/**
 * Computes the instants of a ladder's rules; `supplement` has no instant of its own and is left out.
 * Before the deadline working days count back from the working due, after it forward from the last day.
 * @example 614/KH-UBND, six months: remind −3 on 26/5/2020 07:00, overdue 1/6, escalate 3/6, second letter 10/6
 */
export function placeSteps(ladder: Ladder, anchor: StepAnchor, calendar: WorkingCalendar): Step[] {
  return ladder
    .filter((rule) => rule.kind !== 'supplement')
    .map((rule) => ({
      id: stepId(rule, anchor.lateFrom),
      kind: rule.kind,
      offset: rule.offset,
      at: instantOf(rule, anchor, calendar),
      to: rule.to,
      lateFrom: anchor.lateFrom,
    }))
    .sort((a, b) => a.at - b.at || TIE_ORDER.indexOf(a.kind) - TIE_ORDER.indexOf(b.kind));
}

/**
 * Of the rungs already due at activation only the strongest will be done, and no weaker one after it: a round activated
 * on a Saturday after its deadline is not opened on Monday. A preview must show the same as `nextStep` does.
 */
export function collapseAtActivation(steps: readonly Step[], activatedAt: Instant): Step[] {
  const due = steps.filter((step) => RUNGS.includes(step.kind) && step.at <= activatedAt);
  const strongest = due.reduce<Step | null>(
    (best, step) => (best === null || RUNGS.indexOf(step.kind) >= RUNGS.indexOf(best.kind) ? step : best),
    null,
  );
  if (strongest === null) return [...steps];
  const rank = RUNGS.indexOf(strongest.kind);
  const isWeaker = (step: Step) => RUNGS.includes(step.kind) && RUNGS.indexOf(step.kind) < rank;
  return steps.filter((step) => step === strongest || !(due.includes(step) || isWeaker(step)));
}

/**
 * `<kind>:<offset>@<date of lateFrom>`, with its hour where the deadline names one: another date or hour gets its own
 * reminders.
 */
export function stepId(rule: Pick<StepRule, 'kind' | 'offset'>, lateFrom: Instant): string {
  const hour = hourOf(lateFrom);
  return `${rule.kind}:${rule.offset}@${dayOf(lateFrom)}${hour === null ? '' : `T${hour.time}${hour.inclusive ? '+' : ''}`}`;
}

/** Order of steps at the same instant: the rung first, then letters, then the compiled report. */
export function tieOrder(step: Pick<Step, 'kind'>): number {
  return TIE_ORDER.indexOf(step.kind);
}

function instantOf(rule: StepRule, anchor: StepAnchor, calendar: WorkingCalendar): Instant {
  const offset = parseOffset(rule.offset);
  if (offset === null) throw new RangeError(`not an offset: ${rule.offset}`);
  if (offset.unit === 'time') return timeInstant(rule, offset.ms, anchor, calendar);
  if (rule.kind === 'open') return openInstant(offset.count, anchor, calendar);
  const from = isBeforeDeadline(rule) ? anchor.workingDue : anchor.lastDay;
  return atTime(calendar.addWorkingDays(from, offset.count), STEP_TIME);
}

/**
 * Hours count from the deadline. `+0h` is the deadline itself where it names an hour; at the end of a day nobody works, so
 * it is then the next working day.
 */
function timeInstant(rule: StepRule, ms: number, anchor: StepAnchor, calendar: WorkingCalendar): Instant {
  const { lastDay, lateFrom, activatedAt } = anchor;
  if (ms === 0 && !hasHour(lateFrom)) return atTime(calendar.addWorkingDays(lastDay, 1), STEP_TIME);
  const at = (isBeforeDeadline(rule) ? namedMoment(lateFrom) : lateFrom) + ms;
  return rule.kind === 'open' ? Math.max(at, activatedAt) : at;
}

/**
 * First working day that is not before activation, the start of the period and 20 working days before the due. Where the
 * deadline comes before the period ("danh sách quý I gửi trước ngày 15/11 năm trước"), the round need not wait for the
 * period; where it counts from an event, the event does instead.
 */
function openInstant(count: number, anchor: StepAnchor, calendar: WorkingCalendar): Instant {
  const { eventOn, periodFrom, workingDue } = anchor;
  const reasons: Day[] = [dayOf(anchor.activatedAt), calendar.addWorkingDays(workingDue, count)];
  if (eventOn !== null) reasons.push(eventOn);
  else if (periodFrom <= workingDue) reasons.push(periodFrom);
  return Math.max(atTime(calendar.firstWorkingDayFrom(reasons.sort().at(-1)!), STEP_TIME), anchor.activatedAt);
}

function isBeforeDeadline(rule: StepRule): boolean {
  return rule.offset.startsWith('-');
}
