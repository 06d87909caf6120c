import type { DayOff } from '../calendar/day-off';
import { type Message, message } from '../messages/message';
import { parseOffset } from '../steps/offset';
import type { Step, StepKind } from '../steps/step';
import { addDays, type Day, dayOf, HOUR, SECOND, weekday } from '../time/time';
import { daysOffNamed, daysOffWithin, sourcesOf } from './days-off';
import type { ExplainInput, ExplainLine, OwnSteps } from './explanation';

/** The steps by name. */
export const STEP_NAMES: Readonly<Record<StepKind, Message>> = {
  open: message('steps.open'),
  remind: message('steps.remind'),
  overdue: message('steps.overdue'),
  escalate: message('steps.escalate'),
  letter: message('steps.letter'),
  repeat: message('steps.repeat'),
  compile: message('steps.compile'),
  supplement: message('steps.supplement'),
  close: message('steps.close'),
};

/** Input of the reasons of steps. */
export type StepInput = Pick<
  ExplainInput,
  'requirement' | 'deadline' | 'steps' | 'daysOffCrossed' | 'periodFrom' | 'eventOn'
> & {
  /** The day is the resubmission day of a returned report, not a deadline. */
  asked?: boolean;
};

/**
 * When each step is due and why; the reason names the holidays it skips.
 * @example inVietnamese(stepLines(input)[0].source) // 'Các bước mặc định của Đúng Hạn; Lịch làm việc: Bộ luật Lao động 2012, khoản 1 Điều 115'
 */
export function stepLines(input: StepInput): ExplainLine[] {
  return input.steps.map((step) => {
    const holidays = holidaysCrossed(step, input);
    const because = reason(step, input);
    const ladder = message(input.requirement.ladder === null ? 'steps.default-ladder' : 'steps.own-ladder');
    const line = { what: STEP_NAMES[step.kind], value: message('explanation.moment', { at: step.at }) };
    if (holidays.length === 0) return { ...line, because, source: ladder };
    return {
      ...line,
      because: message('steps.days-off-between', { reason: because, daysOff: daysOffNamed(holidays) }),
      source: message('steps.ladder-and-calendar', { ladder, sources: sourcesOf(holidays) }),
    };
  });
}

/** Steps that count from several deadlines, as one list in order of time. */
export function linesInOrder(input: StepInput, groups: readonly OwnSteps[]): ExplainLine[] {
  return groups
    .flatMap((group) => {
      const lines = stepLines({ ...input, asked: false, ...group });
      return group.steps.map(({ at }, index) => ({ at, line: lines[index]! }));
    })
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}

function reason({ kind, offset }: Step, input: StepInput): Message {
  const { deadline, asked = false } = input;
  const parsed = parseOffset(offset);
  if (parsed === null) return message('steps.by-offset', { offset });
  if (parsed.unit === 'time') return timeReason(kind, parsed.ms);
  const days = Math.abs(parsed.count);
  const { workingDue: due, lastDay } = deadline;
  if (kind === 'open') return openingReason(days, input);
  if (!offset.startsWith('-')) {
    const after = message(asked ? 'steps.after-asked-day' : 'steps.after', { days, lastDay });
    return kind === 'close' ? message('steps.earlier-when-complete', { reason: after }) : after;
  }
  if (days !== 0) return message('steps.before', { days, due, asked });
  return message(asked ? 'steps.on-asked-day' : 'steps.on-working-due', { due });
}

/**
 * The day before which the round does not open: that of the event, or the first of the period unless the deadline comes
 * before it.
 */
function openingReason(days: number, { deadline, periodFrom, eventOn = null, asked = false }: StepInput): Message {
  const { workingDue: due } = deadline;
  if (eventOn !== null) return message('steps.opens-after-event', { days, due, event: eventOn });
  if (periodFrom !== undefined && periodFrom > due) return message('steps.opens-before-period', { days, due });
  return message('steps.opens', { days, due, asked });
}

/** Hours count from an event; seconds are for a test plan's ladder. */
function timeReason(kind: StepKind, ms: number): Message {
  if (ms === 0 && kind !== 'supplement') return message('steps.at-the-hour');
  const length = lengthOf(Math.abs(ms));
  if (kind === 'supplement') return message('steps.after-change', { length });
  return message(ms < 0 ? 'steps.before-late' : 'steps.after-late', { length });
}

function lengthOf(ms: number): Message {
  return ms % HOUR === 0
    ? message('steps.hours', { hours: ms / HOUR })
    : message('steps.seconds', { seconds: ms / SECOND });
}

/** Holidays between a step and the day it counts from; ordinary weekends are not named. */
function holidaysCrossed(step: Step, { deadline, daysOffCrossed }: StepInput): DayOff[] {
  if (parseOffset(step.offset)?.unit !== 'workingDays') return [];
  const day = dayOf(step.at);
  const [from, to]: [Day, Day] = step.offset.startsWith('-')
    ? [addDays(day, 1), deadline.workingDue]
    : [addDays(deadline.lastDay, 1), day];
  return daysOffWithin(daysOffCrossed, from, to).filter(({ date }) => weekday(date) <= 5);
}
