import type { Plan } from '../plan/plan';
import type { PlanStep } from '../steps/next-plan-step';
import type { Instant } from '../time/time';
import type { Notice } from './notice';
import type { Directory } from './notices-of-step';

/** Notices of a milestone, for which no report is due, to the plan's owner (its issuer's mailbox and officer). */
export function noticesOfMilestone(step: PlanStep, plan: Plan, directory: Directory, slot: Instant): Notice[] {
  const owner = plan.document.issuer;
  const people = [...directory.contacts(owner, 'office'), ...directory.contacts(owner, 'officer')];
  return people.map((person) => ({
    person: person.id,
    unit: owner,
    plan: plan.id,
    collection: null,
    obligation: null,
    step: step.id,
    kind: 'milestone',
    at: step.at,
    slot,
    urgent: false,
  }));
}
