import type { Instant } from '../time/time';
import type { LatenessFacts } from './lateness';

/**
 * What one report of a round is counted as, by the facts as they are known at an instant. `storage/standing.ts` holds the
 * SQL of each, and a test compares the two. Every expected report is either sent or unsent; a sent one is on time or late;
 * an unsent one is overdue or awaited.
 */

/** Phải gửi: every unit of the round but the exempt and those whose duty has ended. */
export function isExpected({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state !== 'exempt' && state !== 'ended';
}

/**
 * Đã gửi: a first version has come, nil or not, also when it was returned since.
 * @example isSent({ state: 'returned', countedAt: atTime('2020-05-28', '10:32') }) // true
 */
export function isSent(facts: Pick<LatenessFacts, 'state' | 'countedAt'>): boolean {
  return isExpected(facts) && facts.countedAt !== null;
}

/** Chưa gửi: nothing has come. */
export function isUnsent({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state === 'open';
}

/** Đang bổ sung: it came, was returned, and is awaited again. */
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

/** Who is reminded: every unit that still has to send, except the compiler, which does not remind itself. */
export function isReminded(facts: Pick<LatenessFacts, 'state' | 'own'>): boolean {
  return isOwing(facts) && !facts.own;
}

/** Gửi chậm: the first version came at or after `lateFrom`. The compiler's own figures never do. */
export function isSentLate(facts: LatenessFacts): boolean {
  return isSent(facts) && !facts.own && facts.countedAt! >= facts.lateFrom;
}

/** Đúng hạn: the first version came in time, nil included; a later return does not change it. */
export function isOnTime(facts: LatenessFacts): boolean {
  return isSent(facts) && !isSentLate(facts);
}

/** Quá hạn, chưa gửi: nothing has come although the date, its own after an extension, is past. */
export function isOverdue(facts: Omit<LatenessFacts, 'countedAt'>, at: Instant): boolean {
  return isUnsent(facts) && !facts.own && at >= facts.lateFrom;
}

/** Chưa gửi, còn hạn: nothing has come and nothing is overdue; the compiler's own figures are never overdue. */
export function isAwaited(facts: Omit<LatenessFacts, 'countedAt'>, at: Instant): boolean {
  return isUnsent(facts) && !isOverdue(facts, at);
}

/** An extended date: `extended` while the report's last day is later than that of its round. */
export interface ExtendableFacts extends LatenessFacts {
  extended: boolean;
}

/** Được gia hạn, còn hạn: nothing has come, and the later date that was granted lies ahead. */
export function isExtended(facts: Omit<ExtendableFacts, 'countedAt'>, at: Instant): boolean {
  return isAwaited(facts, at) && !facts.own && facts.extended;
}

/** Whom mails and letters name as missing: nothing has come, and no later date was granted that lies ahead. */
export function isMissing(facts: Omit<ExtendableFacts, 'countedAt'>, at: Instant): boolean {
  return isUnsent(facts) && !facts.own && !isExtended(facts, at);
}

/** Chờ kiểm tra: it came and no one has checked it. */
export function isUnchecked({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state === 'submitted';
}

/** Không phát sinh: the unit has stated that there was nothing to report. */
export function isNil({ state }: Pick<LatenessFacts, 'state'>): boolean {
  return state === 'nil';
}
