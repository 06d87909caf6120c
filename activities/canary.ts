import { recordHeartbeat } from '../storage/heartbeat';
import type { ActivityDeps } from './deps';

/** What shows that Temporal and a worker together carry work through. */
export function canaryActivities(deps: ActivityDeps) {
  return {
    async singCanary(): Promise<void> {
      await recordHeartbeat(deps.database, 'canary');
    },
  };
}
