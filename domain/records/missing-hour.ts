import { hasHour, lastDayOf } from '../deadlines/deadline-hour';
import { message } from '../messages/message';
import { type ClockTime, type Day, type Instant, startOfDay } from '../time/time';
import type { DateFinding } from './date-findings';

/** The days and hours of a paper as typed. */
interface TypedHours {
  document: { date: Day | null };
  sentOn: Day | null;
  /** The hour at which it was sent, where one was typed. */
  sentTime?: ClockTime | null;
  /** null: now. */
  receivedAt: Instant | null;
}

/**
 * What is missing where a paper came on the last day of a deadline that names an hour: without its own hour nobody knows
 * whether it was on time, and it is never guessed. A receipt at 00:00 is a day typed without an hour. A paper that was
 * received before the hour was sent before it, too.
 * @param counts the instant that decides: of sending, or of receipt
 * @example a paper sent "15/9/2026" for "trước 16 giờ ngày 15/9/2026" needs the hour at which it was sent
 */
export function missingHour(
  { document, sentOn, sentTime = null, receivedAt }: TypedHours,
  { lateFrom, counts }: { lateFrom: Instant; counts: 'sent' | 'received' },
  at: Instant,
): DateFinding | null {
  if (!hasHour(lateFrom)) return null;
  const day = lastDayOf(lateFrom);
  const isHourUnknown = receivedAt === startOfDay(day);
  const sent = counts === 'sent' ? (sentOn ?? document.date) : null;
  if (sent === null) return isHourUnknown ? asked('received', lateFrom) : null;
  const wasReceivedBefore = !isHourUnknown && (receivedAt ?? at) < lateFrom;
  return sent === day && sentTime === null && !wasReceivedBefore ? asked('sent', lateFrom) : null;
}

function asked(day: 'sent' | 'received', lateFrom: Instant): DateFinding {
  return { day, code: 'HOUR_MISSING', message: message(`typed-dates.hour-${day}`, { lateFrom }) };
}
