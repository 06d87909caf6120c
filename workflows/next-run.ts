import { allHandlersFinished, condition, workflowInfo } from '@temporalio/workflow';

/** Events after which a run continues as new; the server suggests it only at 4,096. */
const EVENTS_PER_RUN = 1_000;

/** Whether the history is long enough to continue as new. */
export function isRunLong(): boolean {
  const info = workflowInfo();
  return info.continueAsNewSuggested || info.historyLength >= EVENTS_PER_RUN;
}

/** Waits until all handlers have finished; must be called before a run returns or continues as new. */
export async function settleHandlers(): Promise<void> {
  await condition(allHandlersFinished);
}
