import type { Client } from '@temporalio/client';
import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Logger } from 'pino';
import { createActivities } from '../activities/create-activities';
import type { ActivityDeps, MailDeps } from '../activities/deps';
import { CANARY_WORKFLOW_ID, MAIL_WORKFLOW_ID, RECONCILE_WORKFLOW_ID } from '../domain/ids';
import { loadCalendar } from '../storage/calendar';
import type { Database } from '../storage/database';
import { recordHeartbeat } from '../storage/heartbeat';
import { queueSignal } from '../storage/relay';
import { startBeat } from './heartbeat-loop';
import { heartbeats } from './heartbeats';
import { startRelay } from './relay-loop';
import { TASK_QUEUE, workflowStarter } from './workflow-starter';

/** Dependencies of a worker process. */
export interface WorkerParts {
  database: Database;
  client: Client;
  connection: NativeConnection;
  namespace: string;
  mail: MailDeps;
  /** Reads the mailbox to which mails come back; absent where none is set. */
  readBounces?: ActivityDeps['readBounces'];
  /** How long what is no evidence is kept; the usual without it. */
  keeping?: ActivityDeps['keeping'];
  workflowBundle: WorkflowBundleOption;
  clockShiftMs: number;
  log: Logger;
  taskQueue?: string;
}

/** A polling worker with its relay. */
export interface RunningWorker {
  /** Settles when the worker has ended; rejects when it failed. */
  done: Promise<void>;
  /** Whether it asks Temporal for work. */
  isPolling(): boolean;
  /** Lets running activities finish, then ends. */
  stop(): Promise<void>;
}

/** Starts the worker and the relay, and queues signals that start the permanent workflows (mail, reconcile, canary). */
export async function runWorker(parts: WorkerParts): Promise<RunningWorker> {
  const taskQueue = parts.taskQueue ?? TASK_QUEUE;
  const workflows = workflowStarter(parts.client, parts.clockShiftMs, taskQueue);
  const worker = await Worker.create({
    connection: parts.connection,
    namespace: parts.namespace,
    taskQueue,
    workflowBundle: parts.workflowBundle,
    activities: createActivities({
      database: parts.database,
      calendar: () => loadCalendar(parts.database),
      mail: parts.mail,
      workflows,
      ...(parts.keeping === undefined ? {} : { keeping: parts.keeping }),
      ...(parts.readBounces === undefined ? {} : { readBounces: parts.readBounces }),
    }),
    // Measured on 2 cores: more cached runs cost memory without gain for workflows that sleep for days.
    maxCachedWorkflows: 200,
    maxConcurrentActivityTaskExecutions: 20,
    interceptors: { activity: [heartbeats] },
    // Heartbeats are sent on at least this often; the default would wait for most of their time-out.
    maxHeartbeatThrottleInterval: '3 seconds',
    // A workflow's next task is first offered to the worker that has it in memory; one that was killed does not answer.
    stickyQueueScheduleToStartTimeout: '3 seconds',
    shutdownGraceTime: '30 seconds',
  });
  await queueSignal(parts.database, MAIL_WORKFLOW_ID);
  await queueSignal(parts.database, RECONCILE_WORKFLOW_ID);
  await queueSignal(parts.database, CANARY_WORKFLOW_ID);
  const relay = startRelay(parts.database, workflows, parts.log);
  // A separate loop: while Temporal is away the relay waits long for each signal.
  const beat = startBeat(() => recordHeartbeat(parts.database, 'worker'), parts.log);
  const done = worker.run().finally(async () => {
    await Promise.all([beat.stop(), relay.stop()]);
  });
  return {
    done,
    isPolling: () => worker.getState() === 'RUNNING',
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await done;
    },
  };
}
