import { type Message, message } from '../messages/message';
import type { Day, Instant } from '../time/time';

/** A dated action in the life of a collection (bước). */
export type StepKind =
  | 'open'
  | 'remind'
  | 'overdue'
  | 'escalate'
  | 'letter'
  | 'repeat'
  | 'compile'
  | 'supplement'
  | 'close';

/** The rungs (escalating steps), weakest first: of several due together only the strongest is done. */
export const RUNGS: readonly StepKind[] = ['open', 'remind', 'overdue', 'escalate', 'repeat'];

/** Recipients of a step. */
export type Role = 'office' | 'officer' | 'head' | 'superior' | 'compiler-officer' | 'compiler-head' | 'receiver';

/** The roles in the words of the office. */
export const ROLE_NAMES: Readonly<Record<Role, Message>> = {
  office: message('steps.to-office'),
  officer: message('steps.to-officer'),
  head: message('steps.to-head'),
  superior: message('steps.to-superior'),
  'compiler-officer': message('steps.to-compiler-officer'),
  'compiler-head': message('steps.to-compiler-head'),
  receiver: message('steps.to-receiver'),
};

/** `-3wd`, `+1wd`, `+1h`; seconds (`-8s`) only in a test plan. */
export type Offset = string;

/** One rule of a ladder: kind, offset from the deadline, recipients. */
export interface StepRule {
  kind: StepKind;
  offset: Offset;
  to: readonly Role[];
}

export type Ladder = readonly StepRule[];

/** A rule placed in time. `id` = `<kind>:<offset>@<date of lateFrom>` (`stepId`); supplement: `supplement:<version>`. */
export interface Step {
  id: string;
  kind: StepKind;
  offset: Offset;
  at: Instant;
  to: readonly Role[];
  /** The late-from instant of its obligations. */
  lateFrom: Instant;
}

export type { Day };
