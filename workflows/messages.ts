import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Facts of this workflow changed: read them again. */
export const changedSignal = defineSignal('changed');

/** A notice is waiting that may be sent at any hour. */
export const urgentSignal = defineSignal('urgent');

/** What the run waits for, shown in Temporal's own pages. */
export const progressQuery = defineQuery<WorkflowProgress>('progress');

export interface WorkflowProgress {
  waitingFor: string | null;
  until: string | null;
  owing: number | null;
}
