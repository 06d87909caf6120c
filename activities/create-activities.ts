import { canaryActivities } from './canary';
import { readNextStep } from './collection/read-next-step';
import { collectionSteps } from './collection/steps';
import type { ActivityDeps } from './deps';
import { mailActivities } from './mail/mail';
import { planSteps } from './plan/plan-steps';
import { reconcileActivities } from './reconcile';

/** All activities that workflows may call. */
export function createActivities(deps: ActivityDeps) {
  return {
    readNextStep: readNextStep(deps),
    ...collectionSteps(deps),
    ...planSteps(deps),
    ...mailActivities(deps),
    ...reconcileActivities(deps),
    ...canaryActivities(deps),
  };
}

export type Activities = ReturnType<typeof createActivities>;
