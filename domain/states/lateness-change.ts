import { type Message, message } from '../messages/message';
import type { Instant } from '../time/time';
import { delayIn, isLate, type LatenessFacts, latenessInJson } from './lateness';
import { isExpected } from './standing';

/** What an act makes of a report that is late (đổi kết quả đúng hạn). */
export interface LatenessChange {
  /** How late the report is before the act. */
  daysLate: number;
  /** Of a deadline with an hour; null or absent of others. */
  minutesLate?: number | null;
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
  return { ...latenessInJson(before, at), outcome };
}

/** @example changeNamed({ daysLate: 6, outcome: 'on-time' }) // 'báo cáo này sẽ chuyển từ quá hạn 06 ngày thành đúng hạn' */
export function changeNamed({ outcome, ...late }: LatenessChange): Message {
  return message(`lateness.to-${outcome}`, delayIn(late));
}
