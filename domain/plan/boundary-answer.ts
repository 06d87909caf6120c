import type { BoundaryAnswer, OpenPoint, Plan } from './plan';
import { pointRequirements } from './point-requirements';
import { requirementOf } from './requirement-of';

/**
 * The plan after a person answered whether a report sent on day D of "trước ngày D" is on time: yes changes `before` to
 * `by`; either way the question is closed and the answer is stored with the person's name.
 * @param requirement id of a requirement whose boundary is `before`, or was answered before; any other plan is returned
 *   unchanged. The answer holds for all requirements that the open point asks about.
 * @example withBoundaryAnswer(plan614, 'six-month', { onTime: true, by: 'Nguyễn Thị Lan', on: '2020-04-01' }) // last day 30/5/2020
 */
export function withBoundaryAnswer(plan: Plan, requirement: string, answer: BoundaryAnswer): Plan {
  const asked = requirementOf(plan, requirement);
  if (asked === null || (asked.boundary !== 'before' && !asked.boundaryAnswer)) return plan;
  const isAbout = (point: OpenPoint) => isReading(point) && pointRequirements(point).includes(requirement);
  const ids = new Set([requirement, ...plan.openPoints.filter(isAbout).flatMap(pointRequirements)]);
  return {
    ...plan,
    requirements: plan.requirements.map((one) =>
      ids.has(one.id) ? { ...one, boundary: answer.onTime ? 'by' : 'before', boundaryAnswer: answer } : one,
    ),
    openPoints: plan.openPoints.filter((point) => !isAbout(point)),
  };
}

/** Whether an open point asks if "trước ngày" includes the day. */
export function isReading({ code }: Pick<OpenPoint, 'code'>): boolean {
  return code === 'BOUNDARY_READING';
}
