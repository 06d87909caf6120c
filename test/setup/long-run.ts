import type { Client, WorkflowExecutionDescription, WorkflowHandle } from '@temporalio/client';
import { eventually } from './eventually';

/** Above this a run should have continued as new. */
const LONG = 1_000;
/** Events of one turn of a loop, and of signals that came meanwhile. */
const ONE_TURN = 60;
const MOST_SIGNALS = 1_500;

/**
 * Signals a workflow that nothing else happens to until its first run is long or over.
 * @returns the first run as it then is
 */
export async function longRun(client: Client, workflowId: string): Promise<WorkflowExecutionDescription> {
  const handle = client.workflow.getHandle(workflowId);
  await eventually(
    `${workflowId} runs`,
    () =>
      handle.describe().then(
        () => true,
        () => false,
      ),
    30_000,
  );
  const { runId } = await handle.describe();
  const first = client.workflow.getHandle(workflowId, runId);
  for (let sent = 1; sent <= MOST_SIGNALS; sent++) {
    await handle.signal('changed');
    if (sent % 10 > 0) continue;
    const run = await eventually(`${workflowId} has taken its signals`, () => takenBy(first));
    if (run.status.name !== 'RUNNING' || run.historyLength > LONG + ONE_TURN) return run;
  }
  return first.describe();
}

/** The run, when its worker has nothing more to do for it: a busy machine is not taken for a run that does not end. */
async function takenBy(run: WorkflowHandle): Promise<WorkflowExecutionDescription | null> {
  const description = await run.describe();
  const isAt = description.status.name === 'RUNNING' && description.raw.pendingWorkflowTask;
  return isAt ? null : description;
}
