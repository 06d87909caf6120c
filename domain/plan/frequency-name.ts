import { type Message, message } from '../messages/message';
import { cycleOf, timesAMonth } from './frequency';
import type { Frequency } from './plan';

/** Frequencies with a name of their own; `frequencyName` has one for all. */
export const FREQUENCIES = {
  once: message('vocabulary.frequency-once'),
  day: message('vocabulary.frequency-day'),
  week: message('vocabulary.frequency-week'),
  unspecified: message('vocabulary.frequency-unspecified'),
  month: message('vocabulary.frequency-month'),
  quarter: message('vocabulary.frequency-quarter'),
  'six-month': message('vocabulary.frequency-six-month'),
  'nine-month': message('vocabulary.frequency-nine-month'),
  year: message('vocabulary.frequency-year'),
  phase: message('vocabulary.frequency-phase'),
} as const satisfies Partial<Record<Frequency, Message>>;

/**
 * How often a report is due, in words.
 * @example inVietnamese(frequencyName('every-5-years')) // '5 năm một lần'
 */
export function frequencyName(frequency: Frequency): Message {
  const named: Message | undefined = (FREQUENCIES as Partial<Record<Frequency, Message>>)[frequency];
  if (named !== undefined) return named;
  const cycle = cycleOf(frequency);
  if (cycle === null) return message('vocabulary.frequency-times-a-month', { times: timesAMonth(frequency) ?? 1 });
  return message(`vocabulary.frequency-${cycle.unit}`, { count: cycle.count });
}
