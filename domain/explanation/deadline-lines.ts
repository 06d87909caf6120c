import { reasonOff } from '../deadlines/deadline';
import { hasHour, hourOf, lateFromOf } from '../deadlines/deadline-hour';
import { daysOfMonth } from '../deadlines/due-date';
import { inVietnamese, type Message, type MessageOrText, message } from '../messages/message';
import type { Deadline } from '../obligations/collection';
import { ruleInWords } from '../obligations/rule-words';
import type { Boundary } from '../plan/plan';
import { addDays, type Day, type Instant, weekday } from '../time/time';
import type { ExplainInput, ExplainLine } from './explanation';

/** The document's own words, before any interpretation. */
export function wordsLine({ requirement }: ExplainInput, source: MessageOrText): ExplainLine {
  return {
    what: message('explanation.words'),
    value: message('explanation.quote', { text: requirement.quote }),
    because: message('explanation.clause'),
    source,
  };
}

/** The day D named by the document, and whether it is inclusive. */
export function statedDateLine(input: ExplainInput, source: MessageOrText): ExplainLine {
  const { requirement, settled, deadline, countedFrom } = input;
  const named = statedDay(requirement, deadline);
  const value = hasHour(deadline.lateFrom)
    ? message('explanation.day-and-hour', { lateFrom: onDay(named, deadline) })
    : message('explanation.day', { day: named });
  if (settled !== null) {
    const because = settled.rule
      ? message('explanation.by-rule-of-a-person', { rule: ruleInWords(settled.rule) })
      : message('explanation.by-a-person');
    return { what: message('explanation.confirmed-date'), value, because, source };
  }
  const { due, dueText } = requirement;
  const said = (reading: Message): Message =>
    dueText === null ? reading : message('explanation.document-says', { words: dueText, reading });
  const counted =
    due?.type === 'within' && due.eventOn !== null ? { event: due.of, day: due.eventOn } : (countedFrom ?? null);
  if (counted === null) {
    const because = said(
      endsShortMonth(requirement, deadline)
        ? shortMonthReading(requirement, deadline)
        : readingOf(requirement, deadline),
    );
    return { what: message('explanation.stated-date'), value, because, source };
  }
  const because = said(message('explanation.counted-from', counted));
  return { what: message('explanation.counted-date'), value, because, source };
}

/**
 * How the boundary is read; exclusive is the default for "trước ngày". A person's answer to "Gửi trong ngày D có tính
 * đúng hạn không?" replaces the default and is shown with the name.
 */
function readingOf(
  { boundaryAnswer: answer }: ExplainInput['requirement'],
  { boundary, lateFrom }: Pick<Deadline, 'boundary' | 'lateFrom'>,
): Message {
  const hour = hourOf(lateFrom);
  if (hour !== null)
    return message(`explanation.reading-${hour.inclusive ? 'by' : 'before'}-hour`, { time: hour.time });
  if (!answer) return message(`explanation.reading-${boundary}`);
  const { by, on } = answer;
  return message(answer.onTime ? 'explanation.answered-on-time' : 'explanation.answered-late', { by, on });
}

function statedDay(requirement: ExplainInput['requirement'], deadline: Deadline): Day {
  const unmoved = deadline.moved?.from ?? deadline.lastDay;
  return isExcluded(requirement, deadline) ? addDays(unmoved, 1) : unmoved;
}

function isExcluded(requirement: ExplainInput['requirement'], deadline: Deadline): boolean {
  return deadline.boundary === 'before' && !hasHour(deadline.lateFrom) && !endsShortMonth(requirement, deadline);
}

/** The end of a deadline on another day, with the same hour. */
function onDay(lastDay: Day, { lateFrom }: Pick<Deadline, 'lateFrom'>): Instant {
  return lateFromOf({ lastDay, hour: hourOf(lateFrom) });
}

/** Whether the deadline is the last day of a month without the named day, which a person said is on time. */
function endsShortMonth(requirement: ExplainInput['requirement'], deadline: Deadline): boolean {
  if (deadline.boundary !== 'before' || !requirement.shortMonth?.onTime) return false;
  return missingDay(requirement, deadline) !== null;
}

/** The day that the document names, where the deadline is the last day of a month without it. */
function missingDay({ due }: ExplainInput['requirement'], { moved, lastDay }: Deadline): number | null {
  const end = moved?.from ?? lastDay;
  if (due === null || !addDays(end, 1).endsWith('-01')) return null;
  return daysOfMonth(due).find((day) => day > Number(end.slice(8))) ?? null;
}

function shortMonthReading(requirement: ExplainInput['requirement'], deadline: Deadline): Message {
  const { by, on } = requirement.shortMonth!;
  return message('explanation.short-month', { day: missingDay(requirement, deadline)!, by, on });
}

/** The last day on time, and whether it was moved when it is a day off. */
export function lastDayLines(
  { requirement, deadline, daysOffCrossed }: ExplainInput,
  source: MessageOrText,
): ExplainLine[] {
  const { lastDay, moved } = deadline;
  const day = statedDay(requirement, deadline);
  const first = {
    what: message('explanation.last-day'),
    value: message('explanation.until', { lateFrom: onDay(moved?.from ?? lastDay, deadline) }),
    because: message(reasonOfLastDay(requirement, deadline), { day }),
    source,
  };
  if (moved === null) return [first, unmovedLine(deadline, daysOffCrossed, source)];
  return [
    first,
    {
      what: message('explanation.move'),
      value: message('explanation.until', { lateFrom: onDay(moved.to, deadline) }),
      because: reasonOfMove(
        moved,
        day,
        hasHour(deadline.lateFrom) ? 'by' : deadline.boundary,
        nameOf(moved.from, daysOffCrossed),
      ),
      source: sourceOfMove(moved, daysOffCrossed),
    },
  ];
}

function reasonOfLastDay(
  requirement: ExplainInput['requirement'],
  deadline: Deadline,
): 'explanation.day-before' | 'explanation.day-itself' | 'explanation.day-of-hour' {
  if (hasHour(deadline.lateFrom)) return 'explanation.day-of-hour';
  return isExcluded(requirement, deadline) ? 'explanation.day-before' : 'explanation.day-itself';
}

/**
 * Explains a move past a day that the document excludes: such a plan is refused today, but may have been loaded before.
 */
function reasonOfMove(
  { from, rule }: NonNullable<Deadline['moved']>,
  named: Day,
  boundary: Boundary,
  name: MessageOrText,
): Message {
  if (rule === 'previous') return message('explanation.moved-before', { day: from, name });
  if (boundary !== 'before') return message('explanation.moved-after', { day: from, name });
  return message('explanation.moved-onto-excluded', { day: from, name, named });
}

/** The stored reason why the day was moved; as a message where the calendar still gives the same reason. */
function sourceOfMove(
  { from, source }: NonNullable<Deadline['moved']>,
  daysOff: ExplainInput['daysOffCrossed'],
): MessageOrText {
  const now = reasonOff(from, daysOff.find(({ date }) => date === from) ?? null);
  return inVietnamese(now) === source ? now : source;
}

function unmovedLine(
  { lastDay, workingDue }: Deadline,
  daysOff: ExplainInput['daysOffCrossed'],
  source: MessageOrText,
): ExplainLine {
  const undecided = daysOff.some(({ date, status }) => date === lastDay && status === 'provisional');
  const stays = undecided ? 'explanation.stays-until-decided' : 'explanation.stays-on-day-off';
  const because =
    lastDay === workingDue ? message('explanation.on-working-day') : message(stays, { name: nameOf(lastDay, daysOff) });
  return { what: message('explanation.move'), value: message('explanation.not-moved'), because, source };
}

function nameOf(day: Day, daysOff: ExplainInput['daysOffCrossed']): MessageOrText {
  const weekend = message(weekday(day) === 6 ? 'calendar.saturday' : 'calendar.sunday');
  return daysOff.find(({ date }) => date === day)?.name ?? weekend;
}

/** The first late instant. */
export function lateFromLine({ deadline }: ExplainInput, source: MessageOrText): ExplainLine {
  const { lastDay: day, lateFrom } = deadline;
  return {
    what: message('explanation.late-from'),
    value: message('explanation.late-moment', { lateFrom }),
    because: hasHour(lateFrom) ? message('explanation.up-to-hour') : message('explanation.whole-last-day', { day }),
    source,
  };
}
