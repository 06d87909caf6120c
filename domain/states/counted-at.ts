import { atTime, type ClockTime, type Day, type Instant, startOfDay } from '../time/time';

/** How a report came. `record`: staff entered a report received by another channel (document system, post, mail). */
export const CHANNELS = ['web', 'cli', 'record', 'rollup'] as const;
export type Channel = (typeof CHANNELS)[number];

/** When and how a version of a report was received. */
export interface Arrival {
  channel: Channel;
  /** The day it was sent, if staff entered one. */
  sentOn: Day | null;
  /** The hour of that day, where one was entered. */
  sentTime?: ClockTime | null;
  /** The date of the signed document; used where no sent day was entered. */
  documentDate: Day | null;
  receivedAt: Instant;
}

/**
 * The instant that decides whether a report is late. Where the requirement counts the sent day (`counts: sent`), a
 * report received by another channel counts from its hour, else from the start of that day; any other counts from its receipt.
 * @example countedAt({ channel: 'record', sentOn: '2020-05-28', documentDate: null, receivedAt: atTime('2020-06-02', '09:00') }, 'sent')
 * // 2020-05-28T00:00+07:00
 */
export function countedAt(
  { channel, sentOn, sentTime = null, documentDate, receivedAt }: Arrival,
  counts: 'sent' | 'received',
): Instant {
  const sent = sentOn ?? documentDate;
  if (channel !== 'record' || counts !== 'sent' || sent === null) return receivedAt;
  return Math.min(sentTime === null ? startOfDay(sent) : atTime(sent, sentTime), receivedAt);
}
