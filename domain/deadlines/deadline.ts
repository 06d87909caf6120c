import type { DayOff, WorkingCalendar } from '../calendar/calendar';
import { inVietnamese, type Message, message } from '../messages/message';
import type { Deadline, Period } from '../obligations/collection';
import type { Boundary, Cutoff, Due, Roll } from '../plan/plan';
import { addDays, type Day } from '../time/time';
import { lateFromOf, workingDueOf } from './deadline-hour';
import { dayBeside, dueDate, shortOfDay, yearDayOf } from './due-date';

/** Input of a deadline: a requirement's due rule, its plan's roll rule, and a period. */
export interface DeadlineTerms {
  due: Due;
  boundary: Boundary;
  roll: Roll;
  period: Period;
  cutoff: Cutoff | null;
  /** In a month without the day of "trước ngày 31" the last day of the month is on time; false until it is answered. */
  lastOfMonthOnTime?: boolean;
}

/** Why a roll rule moved a last day: the day off it fell on, with its source. */
export function reasonOff(day: Day, why: Pick<DayOff, 'name' | 'source'> | null): Message {
  if (!why || why.source === '') return message('explanation.weekly-day-off', { day });
  return message('explanation.named-day-off', { day, name: why.name, source: why.source });
}

/** The end of a deadline by one calendar. */
interface End {
  moved: Deadline['moved'];
  lastDay: Day;
}

function rolled(lastDay: Day, roll: Roll, calendar: WorkingCalendar): Deadline['moved'] {
  if (roll === 'none' || calendar.isWorkingDay(lastDay)) return null;
  const to = roll === 'previous' ? calendar.workingDueOf(lastDay) : calendar.firstWorkingDayFrom(lastDay);
  return { from: lastDay, to, rule: roll, source: inVietnamese(reasonOff(lastDay, calendar.whyOff(lastDay))) };
}

function endOf(terms: DeadlineTerms, calendar: WorkingCalendar): End | null {
  const { due, boundary, roll, period, lastOfMonthOnTime = false } = terms;
  const named = dueDate(due, period, calendar);
  if (named === null) return null;
  // "Trước 16 giờ ngày D" excludes the hour, not the day.
  const isExcluded =
    boundary === 'before' && due.time === undefined && !(lastOfMonthOnTime && shortOfDay(due, period) !== null);
  const legalLastDay = isExcluded ? addDays(named, -1) : named;
  const moved = rolled(legalLastDay, roll, calendar);
  return { moved, lastDay: moved?.to ?? legalLastDay };
}

function cutoffDay({ cutoff, period }: DeadlineTerms, lastDay: Day, calendar: WorkingCalendar): Day | null {
  switch (cutoff?.type) {
    case undefined:
      return null;
    case 'date':
      return cutoff.date;
    case 'day':
      return dayBeside(cutoff, period);
    case 'yearly':
      return yearDayOf(cutoff, period);
    case 'before':
      return calendar.addWorkingDays(lastDay, -cutoff.workingDays);
  }
}

/** The terms without an hour that is the end of a day: "24 giờ ngày D" is the whole of D, "0 giờ ngày D" the end of D − 1. */
function withoutMidnight(terms: DeadlineTerms): DeadlineTerms {
  const { time, ...due } = terms.due;
  if (time !== '00:00' && time !== '24:00') return terms;
  return { ...terms, due, boundary: time === '00:00' ? 'before' : 'by' };
}

/** "Within n days" always includes the n-th day; an hour of it can be excluded as of any other day. */
function boundaryOf({ due, boundary }: DeadlineTerms): Boundary {
  return due.type === 'within' && due.time === undefined ? 'by' : boundary;
}

/**
 * Everything about a deadline. "Trước ngày D" is exclusive: the last day is D − 1 and D 00:00 is late. "Chậm nhất",
 * "đến hết ngày", "vào ngày" and "trong thời hạn n ngày" are inclusive: late from D + 1, 00:00 in Vietnam. A day ends
 * at 24:00, not at the close of the office. Where the document names an hour of D, D itself is the last day: "trước 16
 * giờ" is late from 16:00, "chậm nhất 16 giờ" right after it. A last day that is a day off stays unless the plan's roll
 * rule moves it, with its hour; `workingDue` is the last working day up to it either way.
 *
 * A day off that is not decided yet never makes the deadline later: of the ends with and without it the earlier one
 * holds until the decision, and the deadline is `provisional` where the two differ.
 * @returns null while a `within` waits for its event, or where the due does not fit the period
 * @example
 * deadlineOf({ due: { type: 'date', date: '2020-05-30' }, boundary: 'before', roll: 'none',
 *   period: periodOf('2020-H1')!, cutoff: null }, vietnamCalendar())
 * // lastDay '2020-05-29', lateFrom 2020-05-30T00:00:00+07:00, workingDue '2020-05-29'
 */
export function deadlineOf(given: DeadlineTerms, calendar: WorkingCalendar): Deadline | null {
  const asWritten = withoutMidnight(given);
  const terms = { ...asWritten, boundary: boundaryOf(asWritten) };
  const { time } = terms.due;
  const hour = time === undefined ? null : { time, inclusive: terms.boundary !== 'before' };
  const expected = endOf(terms, calendar);
  const decided = endOf(terms, calendar.decided);
  if (expected === null || decided === null) return null;
  const { lastDay, moved } = decided.lastDay < expected.lastDay ? decided : expected;
  const cutoff = cutoffDay(terms, lastDay, calendar);
  const lateFrom = lateFromOf({ lastDay, hour });
  return {
    boundary: terms.boundary,
    lastDay,
    lateFrom,
    workingDue: workingDueOf(lateFrom, calendar),
    cutoff,
    moved,
    provisional: expected.lastDay !== decided.lastDay || cutoff !== cutoffDay(terms, lastDay, calendar.decided),
  };
}
