import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities';

/** Short work on the database, one transaction; a killed worker's step is tried again after this long at most. */
export const facts = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Sending a slot's mail: long, and alive as long as it heartbeats. */
export const mail = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '3 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});
