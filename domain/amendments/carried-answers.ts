import type { OpenPoint, Plan, Requirement } from '../plan/plan';
import { pointRequirements } from '../plan/point-requirements';
import { requirementOf } from '../plan/requirement-of';
import { isSameData } from '../rollup/same-data';

/** A question about a document that a person has answered. */
export interface AnsweredPoint {
  requirement: string | null;
  code: string;
}

/**
 * The amended text with the answers that people gave about the text before it: an answer holds on where the words and the
 * rule of the deadline are the same, and the question is not asked again. Where they changed, it is asked anew.
 * @param answered the questions that were answered
 * @example a yes to "gửi trong ngày 30/10 có tính đúng hạn không?" holds on when only the six-month report is amended
 */
export function withCarriedAnswers(before: Plan, after: Plan, answered: readonly AnsweredPoint[]): Plan {
  const same = new Set(
    after.requirements.filter((now) => hasSameDeadline(requirementOf(before, now.id), now)).map(({ id }) => id),
  );
  const isAnswered = (point: OpenPoint) =>
    answered.some(({ requirement, code }) => code === point.code && isAbout(point, requirement)) &&
    pointRequirements(point).every((id) => same.has(id));
  return {
    ...after,
    requirements: after.requirements.map((now) =>
      same.has(now.id) ? withAnswersOf(requirementOf(before, now.id)!, now) : now,
    ),
    openPoints: after.openPoints.filter((point) => !isAnswered(point)),
  };
}

function isAbout(point: OpenPoint, requirement: string | null): boolean {
  const asked = pointRequirements(point);
  return requirement === null ? asked.length === 0 : asked.includes(requirement);
}

function hasSameDeadline(was: Requirement | null, now: Requirement): boolean {
  return was !== null && was.dueText === now.dueText && isSameData(was.due, now.due);
}

function withAnswersOf(was: Requirement, now: Requirement): Requirement {
  return {
    ...now,
    cutoff: now.cutoff ?? was.cutoff,
    ...(was.boundaryAnswer ? { boundary: was.boundary, boundaryAnswer: was.boundaryAnswer } : {}),
    ...(was.shortMonth ? { shortMonth: was.shortMonth } : {}),
  };
}
