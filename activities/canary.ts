import { recordHeartbeat } from '../storage/heartbeat';
import type { ActivityDeps } from './deps';

/** The activity of the liveness probe: it proves that Temporal and a worker together complete a workflow. */
export function canaryActivities(deps: ActivityDeps) {
  return {
    async singCanary(): Promise<void> {
      await recordHeartbeat(deps.database, 'canary');
    },
  };
}
