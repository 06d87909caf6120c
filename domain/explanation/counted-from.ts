import { type MessageOrText, message } from '../messages/message';
import type { Period } from '../obligations/collection';
import type { Requirement } from '../plan/plan';
import type { Day } from '../time/time';

/** The deadline of another report from which days are counted. */
export interface BaseDeadline {
  report: string;
  lastDay: Day;
}

/**
 * What a deadline counts from, where it counts from the end of its period or from another report's deadline.
 * @param base the other report's deadline in the same period; null where there is none
 */
export function countedFrom(
  { due }: Pick<Requirement, 'due'>,
  period: Pick<Period, 'to'>,
  base: BaseDeadline | null,
): { event: MessageOrText; day: Day } | null {
  if (due?.type === 'period-end') return { event: message('explanation.end-of-period'), day: period.to };
  if (due?.type !== 'after' || base === null) return null;
  return { event: message('explanation.deadline-of', { report: base.report }), day: base.lastDay };
}
