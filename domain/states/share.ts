import { type Message, message } from '../messages/message';
import type { RoundCounts } from './round-counts';

/** The share on time (tỷ lệ đúng hạn): n of m, as leaders ask for it. */
export interface Share {
  n: number;
  m: number;
  /** "76,5%"; null where no unit had to report. */
  percent: Message | null;
  /** "13/17 (76,5%)": the counts always precede the percentage. */
  text: Message;
}

/**
 * On time of those expected, to one decimal, computed in whole numbers. Never "100%" while one is missing, nor "0%"
 * while one was on time, as the share decides the year's grading.
 * @example inVietnamese(onTimeShare({ expected: 17, onTime: 13 }).text) // '13/17 (76,5%)'
 */
export function onTimeShare({ expected: m, onTime: n }: Pick<RoundCounts, 'expected' | 'onTime'>): Share {
  if (m <= 0) return { n, m: 0, percent: null, text: message('states.share', { n, m: 0, percent: null }) };
  const percent = message('states.percent', { tenths: tenths(n, m) });
  return { n, m, percent, text: message('states.share', { n, m, percent }) };
}

function tenths(n: number, m: number): number {
  const rounded = Math.floor((2_000 * n + m) / (2 * m));
  if (n < m) return Math.min(rounded, 999) || (n > 0 ? 1 : 0);
  return 1_000;
}
