import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities';

/** Short database work, one transaction; the timeout bounds how long a killed worker's step waits for its retry. */
export const facts = proxyActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Sending a slot's mail: long-running, with heartbeats. */
export const mail = proxyActivities<Activities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '3 minutes',
  retry: { initialInterval: '5 seconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});
