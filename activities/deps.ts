import type { WorkingCalendar } from '../domain/calendar/calendar';
import type { Instant } from '../domain/time/time';
import type { Transport } from '../mail/transport';
import type { Database } from '../storage/database';
import type { KeepingPeriods } from '../storage/keeping';

/** Dependencies of the activities; `worker/main.ts` builds the real ones. */
export interface ActivityDeps {
  database: Database;
  /** The working calendar with the changes staff have entered, as of now. */
  calendar(): Promise<WorkingCalendar>;
  mail: MailDeps;
  workflows: WorkflowStarter;
  /** How long what is no evidence is kept; the usual without it. */
  keeping?: KeepingPeriods;
  /** Reads the mailbox to which mails come back; absent where none is set. */
  readBounces?(at: Instant): Promise<{ fault: string | null }>;
}

export interface MailDeps {
  transport: Transport;
  /** `Đúng Hạn <nhac-viec@…>` */
  from: string;
  /** Base address of the pages, without a trailing slash. */
  baseUrl: string;
}

/** Starts and checks workflows by id. */
export interface WorkflowStarter {
  /** Whether an open run of this workflow id exists. */
  isOpen(workflowId: string): Promise<boolean>;
  /** Starts the workflow, or signals the running one. */
  ensure(workflowId: string, options: { urgent: boolean }): Promise<void>;
}

/** Input of a step's activity: the step, and business time (ISO 8601). */
export interface StepRequest {
  id: string;
  step: string;
  at: string;
}

/** Parses an ISO instant of a workflow to milliseconds. */
export function instantOf(iso: string): Instant {
  return Date.parse(iso);
}
