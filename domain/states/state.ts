/** Stored states of an obligation; planned is `open` before the instant of its `open` step. */
export type ObligationState = 'open' | 'submitted' | 'returned' | 'accepted' | 'nil' | 'exempt' | 'ended';
export type { Instant } from '../time/time';
