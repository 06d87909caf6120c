import { checkCutoff } from '../deadlines/cutoff';
import { checkedPeriods, type DeadlineRules } from '../obligations/periods';
import type { TimingFault } from './check-timing';
import { cutoffOf } from './cutoff-of';
import type { Requirement } from './plan';

/**
 * Whether the data cut-off leaves a working day before the deadline, in every period of a requirement; of an endless one
 * in those of 28 years. Source: khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP.
 * @returns the fault of the first period without one
 */
export function cutoffFaults(requirement: Requirement, rules: DeadlineRules): TimingFault[] {
  if (cutoffOf(requirement) === null) return [];
  const path = [requirement.cutoff === null ? 'covers' : 'cutoff'];
  for (const { period, deadline } of checkedPeriods(requirement, rules)) {
    const fault = checkCutoff(deadline, period, rules.calendar);
    if (fault) return [{ path, code: fault.code, message: fault.message }];
  }
  return [];
}
