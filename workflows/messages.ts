import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Something this workflow waits on is different now: read the facts again. */
export const changedSignal = defineSignal('changed');

/** A notice is waiting that may leave at any hour. */
export const urgentSignal = defineSignal('urgent');

/** What the run waits for, for people who look at it in Temporal's pages. */
export const progressQuery = defineQuery<Progress>('progress');

export interface Progress {
  waitingFor: string | null;
  until: string | null;
  owing: number | null;
}
