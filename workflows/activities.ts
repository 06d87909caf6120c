import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/create-activities';

/**
 * Every activity sends heartbeats while it runs (`worker/heartbeats.ts`): one whose worker was killed is taken over by
 * another worker after this time.
 */
const heartbeatTimeout = '10 seconds';
/** PostgreSQL may be away for minutes: work goes on within a quarter of a minute of its return. */
const retry = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '15 seconds' };

/** Short database work, one transaction. */
export const facts = proxyActivities<Activities>({ startToCloseTimeout: '3 minutes', heartbeatTimeout, retry });

/** Sending a slot's mail: long-running. */
export const mail = proxyActivities<Activities>({ startToCloseTimeout: '30 minutes', heartbeatTimeout, retry });
