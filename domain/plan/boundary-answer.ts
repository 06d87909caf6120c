import type { BoundaryAnswer, OpenPoint, Plan } from './plan';
import { requirementOf } from './requirement-of';

/**
 * The plan after a person said whether sending on the day of "trước ngày D" itself is on time: a yes turns `before` into
 * `by`, either way the question is closed and the answer kept with the name.
 * @param requirement id of a requirement whose boundary is `before`; any other plan is given back as it is
 * @example withBoundaryAnswer(plan614, 'six-month', { onTime: true, by: 'Nguyễn Thị Lan', on: '2020-04-01' }) // last day 30/5/2020
 */
export function withBoundaryAnswer(plan: Plan, requirement: string, answer: BoundaryAnswer): Plan {
  const asked = requirementOf(plan, requirement);
  if (asked?.boundary !== 'before') return plan;
  return {
    ...plan,
    requirements: plan.requirements.map((one) =>
      one === asked ? { ...one, boundary: answer.onTime ? 'by' : 'before', boundaryAnswer: answer } : one,
    ),
    openPoints: plan.openPoints.filter((point) => !(isReading(point) && point.requirement === requirement)),
  };
}

/** Whether an open point asks how "trước ngày" is meant. */
export function isReading({ code }: Pick<OpenPoint, 'code'>): boolean {
  return code === 'BOUNDARY_READING';
}
