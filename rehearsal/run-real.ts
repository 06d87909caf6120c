import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { type Activities, createActivities } from '../activities/create-activities';
import type { LoadedPlan } from '../client/plans/load-plan';
import type { Scenario } from '../domain/rehearsal/scenario';
import { HOUR, type Instant } from '../domain/time/time';
import { localMailbox } from '../mail/local-mailbox';
import { loadCalendar } from '../storage/calendar';
import { connect, type Database } from '../storage/database';
import { drainRelay } from '../storage/relay';
import { registerSearchAttributes } from '../worker/register-search-attributes';
import { workflowStarter } from '../worker/workflow-starter';
import type { WorkflowInput } from '../workflows/input';
import { type RehearsalEvent, rehearsalActivities, rehearsalEventsOf } from './activities';
import type { RehearsalLists } from './lists';
import { readRehearsed } from './read-rehearsed';

const TASK_QUEUE = 'rehearsal';

/** A temporary migrated database, and the path of the time-skipping server. */
export interface RehearsalServices {
  databaseUrl: string;
  testServer: string;
  /** The workflow bundle, or the path to bundle from. */
  workflows: { codePath: string } | { code: string };
  /** Wraps the activities; tests make them fail. */
  wrap?: (activities: Activities) => Activities;
}

/**
 * Runs a scenario through the real workflows and activities, with time skipped between them.
 * @returns the final content of the database, in the form of the pure rehearsal
 */
export async function runReal(
  stage: RehearsalServices,
  loaded: LoadedPlan,
  scenario: Scenario,
  onProgress: (at: Instant) => void = () => undefined,
): Promise<RehearsalLists> {
  const database = connect(stage.databaseUrl, { max: 10, applicationName: 'dung-han rehearse' });
  try {
    await runEvents(stage, database, rehearsalEventsOf(database, loaded, scenario), onProgress);
    return await readRehearsed(database, scenario.until);
  } finally {
    await database.close();
  }
}

/**
 * Applies events at their instants beside the real workflows and activities, on the current content of the database:
 * time is skipped in between, and ends with the last event.
 * @param happenings in order of time; the clock starts an hour before the first
 */
export async function runEvents(
  stage: RehearsalServices,
  database: Database,
  happenings: readonly RehearsalEvent[],
  onProgress: (at: Instant) => void = () => undefined,
): Promise<void> {
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: stage.testServer } },
  });
  try {
    // The test server starts at machine time and only goes forward: business time is shifted to the first event.
    const clockShiftMs = happenings[0]!.at - HOUR - (await env.currentTimeMs());
    const starter = workflowStarter(env.client, clockShiftMs, TASK_QUEUE);
    const drain = async () => {
      while ((await drainRelay(database, ({ workflowId, urgent }) => starter.ensure(workflowId, { urgent }))) > 0);
    };
    const activities = createActivities({
      database,
      calendar: () => loadCalendar(database),
      mail: {
        transport: localMailbox(database),
        from: 'Đúng Hạn <dung-han@localhost.invalid>',
        baseUrl: 'http://localhost',
      },
      workflows: starter,
    });
    const worker = await Worker.create({
      connection: env.nativeConnection,
      taskQueue: TASK_QUEUE,
      workflowBundle: stage.workflows,
      activities: {
        ...drainedAfter(stage.wrap?.(activities) ?? activities, drain),
        ...rehearsalActivities(happenings, async ({ at }) => {
          await drain();
          onProgress(at);
        }),
      },
    });
    await registerSearchAttributes(env.connection, 'default');
    const input: WorkflowInput = { v: 1, clockShiftMs };
    await worker.runUntil(() =>
      env.client.workflow.execute('rehearsalWorkflow', {
        taskQueue: TASK_QUEUE,
        workflowId: 'rehearsal',
        args: [input],
      }),
    );
  } finally {
    await env.teardown();
  }
}

/** Time skips as soon as no task is open, so signals queued by an activity must be delivered before it returns. */
function drainedAfter<T extends Record<string, (request: never) => Promise<unknown>>>(
  activities: T,
  drain: () => Promise<void>,
): T {
  const wrapped = Object.entries(activities).map(([name, act]) => [
    name,
    async (request: never) => {
      const result = await act(request);
      await drain();
      return result;
    },
  ]);
  return Object.fromEntries(wrapped) as T;
}
