import type { Instant } from '../time/time';
import type { RoundCounts } from './round-counts';

/** What decides which of several rounds is read first. */
export interface UrgentRound {
  lateFrom: Instant;
  counts: Pick<RoundCounts, 'overdue'>;
}

/**
 * Rounds as leaders read them: those with an overdue unit first, then those past their date, then those not due yet; of each the
 * earliest date first, so that a round of 2027 never stands above an overdue one of 2026.
 * @example rounds.toSorted(byUrgency(atTime('2026-12-01', '09:00')))
 */
export function byUrgency(at: Instant): (one: UrgentRound, other: UrgentRound) => number {
  const rank = ({ lateFrom, counts }: UrgentRound) => (counts.overdue > 0 ? 0 : lateFrom <= at ? 1 : 2);
  return (one, other) => rank(one) - rank(other) || one.lateFrom - other.lateFrom;
}
