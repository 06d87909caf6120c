import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { Instant } from '../domain/time/time';
import type { Transport } from '../mail/transport';
import type { Database } from '../storage/database';

/** Everything activities act through; `worker/main.ts` builds the real ones. */
export interface ActivityDeps {
  database: Database;
  /** The working calendar with the changes staff have entered, as of now. */
  calendar(): Promise<WorkingCalendar>;
  mail: MailDeps;
  workflows: WorkflowStarter;
}

export interface MailDeps {
  transport: Transport;
  /** `Đúng Hạn <nhac-viec@…>` */
  from: string;
  /** Where the pages are, without a slash at the end. */
  baseUrl: string;
}

/** The two questions reconcile asks of Temporal. */
export interface WorkflowStarter {
  /** Whether an open run of this workflow id exists. */
  isOpen(workflowId: string): Promise<boolean>;
  /** Starts the workflow, or tells the running one that something changed. */
  ensure(workflowId: string, options: { urgent: boolean }): Promise<void>;
}

/** What a workflow hands to an activity: which step it means, and its business time (ISO 8601). */
export interface StepRequest {
  id: string;
  step: string;
  at: string;
}

/** Milliseconds of an ISO instant that a workflow gave. */
export function instantOf(iso: string): Instant {
  return Date.parse(iso);
}
