import { checkCutoff } from '../deadlines/cutoff';
import { type DeadlineRules, datedPeriods, isEndless } from '../obligations/periods';
import type { TimingFault } from './check-timing';
import type { Requirement } from './plan';

/**
 * Whether the data cut-off leaves a working day before the deadline, in every period of a requirement with an end, else
 * in the first. Source: khoản 5 Điều 8 Nghị định 09/2019/NĐ-CP.
 */
export function cutoffFaults(requirement: Requirement, rules: DeadlineRules): TimingFault[] {
  if (requirement.cutoff === null) return [];
  for (const { deadline } of datedPeriods(requirement, rules)) {
    const fault = checkCutoff(deadline, rules.calendar);
    if (fault) return [{ path: ['cutoff'], code: fault.code, message: fault.message }];
    if (isEndless(requirement)) break;
  }
  return [];
}
