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
  const ids = askedAbout(plan, requirement, isReading);
  return {
    ...plan,
    requirements: plan.requirements.map((one) =>
      ids.has(one.id) ? { ...one, boundary: answer.onTime ? 'by' : 'before', boundaryAnswer: answer } : one,
    ),
    // Where the day itself is on time, the last day of a month without it is, too.
    openPoints: plan.openPoints.filter(
      (point) => !((isReading(point) || (answer.onTime && isShortMonthPoint(point))) && isAbout(point, requirement)),
    ),
  };
}

/**
 * The plan after a person answered whether, in a month without day D of "trước ngày D", the last day of the month is on
 * time.
 */
export function withShortMonthAnswer(plan: Plan, requirement: string, answer: BoundaryAnswer): Plan {
  const ids = askedAbout(plan, requirement, isShortMonthPoint);
  return {
    ...plan,
    requirements: plan.requirements.map((one) => (ids.has(one.id) ? { ...one, shortMonth: answer } : one)),
    openPoints: plan.openPoints.filter((point) => !(isShortMonthPoint(point) && isAbout(point, requirement))),
  };
}

/** Whether an open point asks if "trước ngày" includes the day. */
export function isReading({ code }: Pick<OpenPoint, 'code'>): boolean {
  return code === 'BOUNDARY_READING';
}

/** Whether an open point asks about months without the day of "trước ngày 31". */
export function isShortMonthPoint({ code }: Pick<OpenPoint, 'code'>): boolean {
  return code === 'SHORT_MONTH';
}

/** Whether an open point is answered by yes or no. */
export function isYesOrNo(point: Pick<OpenPoint, 'code'>): boolean {
  return isReading(point) || isShortMonthPoint(point);
}

function isAbout(point: OpenPoint, requirement: string): boolean {
  return pointRequirements(point).includes(requirement);
}

/** The requirement, and those that its open point of this kind asks about as well. */
function askedAbout(plan: Plan, requirement: string, isKind: (point: OpenPoint) => boolean): Set<string> {
  const points = plan.openPoints.filter((point) => isKind(point) && isAbout(point, requirement));
  return new Set([requirement, ...points.flatMap(pointRequirements)]);
}
