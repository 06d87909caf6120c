import { type Message, message } from '../messages/message';

/** Units of a collection, counted. */
export interface ShareCounts {
  expected: number;
  exempt: number;
  ended: number;
  /** First received before `lateFrom`, nil included. */
  onTime: number;
}

/** The share on time (tỷ lệ đúng hạn): n of m, as leaders ask for it. */
export interface Share {
  n: number;
  m: number;
  /** "76,5%"; null where nobody had to report. */
  percent: Message | null;
  /** "13/17 (76,5%)": the counts always stand before the percentage. */
  text: Message;
}

/**
 * On time / (expected − exempt − ended), to one decimal, counted in whole numbers. Never "100%" while one is missing,
 * nor "0%" while one was on time: it feeds the year's grading.
 * @example inVietnamese(onTimeShare({ expected: 17, exempt: 0, ended: 0, onTime: 13 }).text) // '13/17 (76,5%)'
 */
export function onTimeShare({ expected, exempt, ended, onTime: n }: ShareCounts): Share {
  const m = expected - exempt - ended;
  if (m <= 0) return { n, m: 0, percent: null, text: message('states.share', { n, m: 0, percent: null }) };
  const percent = message('states.percent', { tenths: tenths(n, m) });
  return { n, m, percent, text: message('states.share', { n, m, percent }) };
}

function tenths(n: number, m: number): number {
  const rounded = Math.floor((2_000 * n + m) / (2 * m));
  if (n < m) return Math.min(rounded, 999) || (n > 0 ? 1 : 0);
  return 1_000;
}
