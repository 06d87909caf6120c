import {
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  type Workflow,
  workflowInfo,
} from '@temporalio/workflow';

/** Events after which a run continues as new; the server suggests it only at 4,096. */
const EVENTS_PER_RUN = 1_000;

/** Whether the history is long enough to continue as new. */
export function isRunLong(): boolean {
  const info = workflowInfo();
  return info.continueAsNewSuggested || info.historyLength >= EVENTS_PER_RUN;
}

/**
 * Asked before a loop waits again: signals alone must end a run too. Earlier versions asked only after a step, so that a
 * round with many signals and no step grew without end.
 */
export function isLongAfterSignals(): boolean {
  return isRunLong() && patched('continue-as-new-without-a-step');
}

/** Waits until all handlers have finished; must be called before a run returns or continues as new. */
export async function settleHandlers(): Promise<void> {
  await condition(allHandlersFinished);
}

/** Ends this run; the next one reads the facts anew, so a signal that came meanwhile is not lost. */
export async function startNextRun<F extends Workflow>(...input: Parameters<F>): Promise<never> {
  await settleHandlers();
  return continueAsNew<F>(...input);
}
