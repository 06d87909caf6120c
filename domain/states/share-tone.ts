import type { RoundCounts } from './round-counts';

/** How good a share on time is, for its colour and its sign: `good` from 90 %, `fair` from 70 %, else `poor`. */
export const SHARE_TONES = ['poor', 'fair', 'good'] as const;
export type ShareTone = (typeof SHARE_TONES)[number];

/** Percent from which a share is fair, and from which it is good; the office's choice (decision 64), no law sets them. */
export const FAIR_FROM = 70;
export const GOOD_FROM = 90;

/**
 * The colour of a share on time by its value, computed in whole numbers: 89,99 % is not good though it is written "90%".
 * @returns null where no unit had to report
 * @example shareTone({ expected: 10, onTime: 4 }) // 'poor': 40 % is not green
 */
export function shareTone({ expected: m, onTime: n }: Pick<RoundCounts, 'expected' | 'onTime'>): ShareTone | null {
  if (m <= 0) return null;
  if (100 * n >= GOOD_FROM * m) return 'good';
  return 100 * n >= FAIR_FROM * m ? 'fair' : 'poor';
}
