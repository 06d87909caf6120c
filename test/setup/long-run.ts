import type { Client, WorkflowExecutionDescription } from '@temporalio/client';
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
    const run = await first.describe();
    if (run.status.name !== 'RUNNING' || run.historyLength > LONG + ONE_TURN) return run;
  }
  return first.describe();
}
