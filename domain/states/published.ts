import type { Instant } from '../time/time';
import { type ExtendableFacts, isAwaited, isExpected, isOnTime, isSentLate } from './standing';

/**
 * Where a report stands in a list that is published: on time (đúng hạn), late (gửi chậm), not sent though its date is past (chưa gửi), not sent
 * and not due yet (chưa đến hạn, an extension included), or not expected (miễn, kết thúc).
 */
export const PUBLISHED = ['on-time', 'late', 'missing', 'awaited', 'excused'] as const;
export type Published = (typeof PUBLISHED)[number];

/**
 * The one place in a list of a report, by the counts of every page (decision 31): `missing` is `isOverdue`.
 * @example publishedAs({ state: 'open', own: false, lateFrom, countedAt: null, extended: false }, lateFrom) // 'missing'
 */
export function publishedAs(report: ExtendableFacts, at: Instant): Published {
  if (!isExpected(report)) return 'excused';
  if (isOnTime(report)) return 'on-time';
  if (isSentLate(report)) return 'late';
  return isAwaited(report, at) ? 'awaited' : 'missing';
}
