import type { Instant } from '../time/time';
import type { UnitId } from '../units/unit';

/**
 * Kinds of notices (thông báo), by recipient. To the unit: `open`, `remind`, `overdue`, `escalate` (its head),
 * `repeat`; of a decision on its report `return`, `extend`, `refuse`; of a change of its document `amend`, `end`, of the working calendar
 * `calendar`; of a received report `receipt`. To its superior: `escalate-superior`. To the compiler's officer: `call-list`, `overdue-list`,
 * `draft`, `supplement`, `amend-round`, `calendar-round`. To the compiler's head: `escalate-compiler`, `letter`. Of a compiled draft that was
 * checked, to the compiler's head: `confirm-rollup`; of one its head gave back, to its officer: `check-rollup`. To the receiver:
 * `letter-receiver`, `summary`, `weekly`. To a plan's owner:
 * `milestone`. Of a unit's request for an extension, to the compiler's officer and the unit's head: `ask-extend`. Of a
 * withdrawn ad-hoc request, to the units that owed it: `withdraw-request`. Of units that ended, to the successor of each `take-over`, to the
 * compiler's officer `units-changed`. To a unit that owes a report again, which was
 * recorded by mistake: `unrecord`.
 */
export type NoticeKind =
  | 'open'
  | 'remind'
  | 'overdue'
  | 'escalate'
  | 'repeat'
  | 'return'
  | 'extend'
  | 'receipt'
  | 'refuse'
  | 'ask-extend'
  | 'withdraw-request'
  | 'unrecord'
  | 'amend'
  | 'take-over'
  | 'end'
  | 'escalate-superior'
  | 'call-list'
  | 'overdue-list'
  | 'draft'
  | 'supplement'
  | 'amend-round'
  | 'calendar'
  | 'calendar-round'
  | 'units-changed'
  | 'confirm-rollup'
  | 'check-rollup'
  | 'escalate-compiler'
  | 'letter'
  | 'letter-receiver'
  | 'summary'
  | 'milestone'
  | 'weekly';

/** Kinds that must not be sent once the unit's report is received. */
export const ONLY_IF_OWING: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'open',
  'remind',
  'overdue',
  'escalate',
  'repeat',
  'return',
  'extend',
  'refuse',
  'ask-extend',
  'unrecord',
  'amend',
  'calendar',
  'take-over',
  'escalate-superior',
]);

/** One notice to one person; those of one slot make one digest. Unique by person, collection, obligation and step. */
export interface Notice {
  /** Contact id. */
  person: string;
  /** The unit concerned. */
  unit: UnitId;
  plan: string;
  collection: string | null;
  /** Null for notices about a whole collection or plan. */
  obligation: string | null;
  step: string;
  kind: NoticeKind;
  /** The step's planned instant. */
  at: Instant;
  /** The mail slot it is planned for. */
  slot: Instant;
  urgent: boolean;
}
