import { addDays, type Day, dayOf, type Instant } from '../time/time';
import type { ObligationState } from './state';

/** What decides whether a further version is taken. */
export interface TakingFacts {
  state: ObligationState;
  /** Version that was received last; 0: none. */
  version: number;
  /** Last day of the round. */
  roundDay: Day;
  /** The round was past when its document was loaded: nothing of it runs. */
  history: boolean;
}

/** Days after its last day within which a further version still reaches a compiled report. */
const KEPT_OPEN_DAYS = 366;

/**
 * Whether a further version that nobody asked for comes when its round is long over: a year after its last day, or in a
 * round of history. No step of the round would compile it, so it would replace confirmed figures without anybody
 * noticing. A first version is always taken, and marked late; a returned report is asked for, whatever the year.
 * @example isLongOver({ state: 'accepted', version: 1, roundDay: '2016-09-30', history: true }, at) // true
 */
export function isLongOver({ state, version, roundDay, history }: TakingFacts, at: Instant): boolean {
  if (version === 0 || state === 'returned') return false;
  return history || dayOf(at) > addDays(roundDay, KEPT_OPEN_DAYS);
}
