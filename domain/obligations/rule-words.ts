import { periodName } from '../deadlines/periods';
import { type Message, message } from '../messages/message';
import { daysNamed } from '../plan/days-named';
import { frequencyName } from '../plan/frequency-name';
import { periodNamed } from './periods';
import type { SettledRule } from './settlement';

/**
 * A confirmed rule in words.
 * @example 'hằng năm, trước ngày 15/12 hằng năm, từ kỳ năm 2026'
 */
export function ruleInWords({ frequency, due, boundary, first }: SettledRule): Message {
  const counted =
    due.type === 'period-end'
      ? [message('settlements.days-after-period', { days: due.days, working: due.working })]
      : due.type === 'after'
        ? [message('settlements.days-after', due)]
        : daysNamed(due);
  return message('settlements.rule', {
    frequency: frequencyName(frequency),
    boundary,
    days: counted,
    first: periodName(periodNamed(first)),
  });
}
