import { hasHour } from '../deadlines/deadline-hour';
import { periodName } from '../deadlines/periods';
import { message } from '../messages/message';
import { checkedPeriods, type DeadlineRules } from '../obligations/periods';
import { addDays } from '../time/time';
import type { TimingFault } from './check-timing';
import type { Requirement } from './plan';

/**
 * Whether `roll: next` would move a deadline of "trước ngày D" onto D or later, which the document excludes; it does
 * whenever the day before D is a day off.
 * @returns the fault of the first such period, at the due that names the day
 * @example "trước ngày 02/3/2026": 01/3 is a Sunday, and the next working day is 02/3
 */
export function rollFaults(requirement: Requirement, rules: DeadlineRules): TimingFault[] {
  if ((requirement.roll ?? rules.roll) !== 'next' || requirement.boundary !== 'before') return [];
  for (const { period, deadline } of checkedPeriods(requirement, rules)) {
    // An hour moves with its day: "trước 16 giờ" of a day off becomes "trước 16 giờ" of the next working day.
    if (deadline.moved === null || hasHour(deadline.lateFrom)) continue;
    const { from: lastDay, to } = deadline.moved;
    const values = { period: periodName(period), lastDay, to, named: addDays(lastDay, 1) };
    const phase = requirement.phases.findIndex(({ id }) => id === period.id);
    const path = phase < 0 ? ['due'] : ['phases', phase, 'due'];
    return [{ path, code: 'ROLL_INVALID', message: message('plan-dates.moved-onto-excluded', values) }];
  }
  return [];
}
