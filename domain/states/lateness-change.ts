import { type Message, message } from '../messages/message';
import type { Instant } from '../time/time';
import { daysLate, isLate, type LatenessFacts } from './lateness';
import { isExpected } from './standing';

/** What an act makes of a report that is late (đổi kết quả đúng hạn). */
export interface LatenessChange {
  /** How many days late the report is before the act. */
  daysLate: number;
  /** Sent on time; not sent and not due any more; or not owed any more. */
  outcome: 'on-time' | 'not-due' | 'excused';
}

/**
 * Whether an act turns a late report into one that is not; null where it stays late, or was not late.
 * @example latenessChange(overdue, { ...overdue, countedAt: atTime('2026-11-17', '08:00') }, at) // { daysLate: 6, outcome: 'on-time' }
 */
export function latenessChange(before: LatenessFacts, after: LatenessFacts, at: Instant): LatenessChange | null {
  if (!isLate(before, at) || isLate(after, at)) return null;
  const outcome = !isExpected(after) ? 'excused' : after.countedAt === null ? 'not-due' : 'on-time';
  return { daysLate: daysLate(before, at), outcome };
}

/** @example changeNamed({ daysLate: 6, outcome: 'on-time' }) // 'báo cáo này sẽ chuyển từ quá hạn 06 ngày thành đúng hạn' */
export function changeNamed({ daysLate: days, outcome }: LatenessChange): Message {
  return message(`lateness.to-${outcome}`, { days });
}
