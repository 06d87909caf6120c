import type { StepKind } from '../domain/steps/step';

/** Result of `readNextStep`: ids, instants (ISO 8601) and counts, never lists of units. */
export interface CollectionOutlook {
  /** Closed and nothing was received since: the run ends. */
  finished: boolean;
  next: { step: string; kind: StepKind; at: string } | null;
  /** Shown in Temporal's own pages only; nothing depends on them. */
  counts: {
    plan: string;
    tree: string;
    compiler: string;
    period: string;
    lateFrom: string;
    owing: number;
    late: number;
  } | null;
}

/** Result of `readNextPlanStep`. */
export interface PlanOutlook {
  finished: boolean;
  next: { step: string; kind: 'addPeriod' | 'remindMilestone'; at: string } | null;
}

/** Result of `nextSlot`: when the mail loop must wake, and which slot it then sends; null when nothing waits. */
export type MailOutlook = { at: string; slot: string } | null;
