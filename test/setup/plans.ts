import { join } from 'node:path';
import { type LoadedPlan, requirePlanFile } from '../../client/plans/load-plan';

export const ROOT = join(__dirname, '..', '..');

/** One of the plan files of the product: `gialai-614-2020`. */
export function loadSourcePlan(id: string): LoadedPlan {
  return requirePlanFile(join(ROOT, 'plans', `${id}.yaml`));
}
