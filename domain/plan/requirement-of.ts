import type { Plan, Requirement } from './plan';

/**
 * A requirement of a plan by its id; null when there is none, or no id.
 * @example requirementOf(plan614, 'six-month')?.dueText // 'trước ngày 30/5/2020'
 */
export function requirementOf({ requirements }: Pick<Plan, 'requirements'>, id: string | null): Requirement | null {
  return requirements.find((requirement) => requirement.id === id) ?? null;
}
