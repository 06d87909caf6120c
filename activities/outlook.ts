import type { StepKind } from '../domain/steps/step';

/** Answer of `readNextStep`: ids, instants (ISO 8601) and counts, never lists of units. */
export interface CollectionOutlook {
  /** Closed and nothing has come since: the run ends. */
  finished: boolean;
  next: { step: string; kind: StepKind; at: string } | null;
  /** For Temporal's own pages only; nothing is decided on them. */
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

/** Answer of `readNextPlanStep`. */
export interface PlanOutlook {
  finished: boolean;
  next: { step: string; kind: 'addPeriod' | 'remindMilestone'; at: string } | null;
}

/** Answer of `nextSlot`: when the mail loop must wake, and which slot it then sends; null when nothing waits. */
export type MailOutlook = { at: string; slot: string } | null;
