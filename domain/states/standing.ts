import type { Instant } from '../time/time';
import type { LatenessFacts } from './lateness';

/**
 * How one report of a round is counted, by the facts known at an instant. `storage/standing.ts` holds the SQL of each,
 * and a test compares the two. Every expected report is either sent or unsent; a sent one is on time or late; an unsent
 * one is overdue or awaited.
 */

/** Phải gửi: every unit of the round except exempt and ended ones. */
export function isExpected({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state !== 'exempt' && state !== 'ended';
}

/**
 * Đã gửi: a first version was received, nil or not, even if it was returned since.
 * @example isSent({ state: 'returned', countedAt: atTime('2020-05-28', '10:32') }) // true
 */
export function isSent(facts: Pick<LatenessFacts, 'state' | 'countedAt'>): boolean {
  return isExpected(facts) && facts.countedAt !== null;
}

/** Chưa gửi: nothing was received. */
export function isUnsent({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state === 'open';
}

/** Đang bổ sung: received, returned, and due again. */
export function isReturned({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state === 'returned';
}

/**
 * Còn phải gửi: chưa gửi and đang bổ sung together.
 * @example isOwing({ state: 'returned' }) // true
 */
export function isOwing(facts: Pick<LatenessFacts, 'state'>): boolean {
  return isUnsent(facts) || isReturned(facts);
}

/** Reminded: every unit that still has to send, except the compiler, which does not remind itself. */
export function isReminded(facts: Pick<LatenessFacts, 'state' | 'own'>): boolean {
  return isOwing(facts) && !facts.own;
}

/** Gửi chậm: the first version was received at or after `lateFrom`. The compiler's own figures are never late. */
export function isSentLate(facts: LatenessFacts): boolean {
  return isSent(facts) && !facts.own && facts.countedAt! >= facts.lateFrom;
}

/** Đúng hạn: the first version was received in time, nil included; a later return does not change it. */
export function isOnTime(facts: LatenessFacts): boolean {
  return isSent(facts) && !isSentLate(facts);
}

/** Quá hạn, chưa gửi: nothing was received and the date (the extended one, if any) is past. */
export function isOverdue(facts: Omit<LatenessFacts, 'countedAt'>, at: Instant): boolean {
  return isUnsent(facts) && !facts.own && at >= facts.lateFrom;
}

/** Chưa gửi, còn hạn: not received and not overdue; the compiler's own figures are never overdue. */
export function isAwaited(facts: Omit<LatenessFacts, 'countedAt'>, at: Instant): boolean {
  return isUnsent(facts) && !isOverdue(facts, at);
}

/** An extended date: `extended` while the report's last day is later than that of its round. */
export interface ExtendableFacts extends LatenessFacts {
  extended: boolean;
}

/** Được gia hạn, còn hạn: not received, and the extended date is still ahead. */
export function isExtended(facts: Omit<ExtendableFacts, 'countedAt'>, at: Instant): boolean {
  return isAwaited(facts, at) && !facts.own && facts.extended;
}

/** Named as missing in mails and letters: not received, and no extended date is still ahead. */
export function isMissing(facts: Omit<ExtendableFacts, 'countedAt'>, at: Instant): boolean {
  return isUnsent(facts) && !facts.own && !isExtended(facts, at);
}

/** Chờ kiểm tra: received and not checked yet. */
export function isUnchecked({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state === 'submitted';
}

/** Không phát sinh: the unit stated that there was nothing to report. */
export function isNil({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state === 'nil';
}
