import type { RoundAmendment } from '../domain/amendments/amend-round';
import type { DecidedDay } from '../domain/calendar/calendar-decision';
import type { Basis } from '../domain/decisions/decision';
import type { NoticeKind } from '../domain/notices/notice';
import type { DataRange, Deadline, Period } from '../domain/obligations/collection';
import type { Milestone, SourceDocument } from '../domain/plan/plan';
import type { RollupActKind } from '../domain/rollup/chain';
import type { ChangedFigure } from '../domain/rollup/differences';
import type { FormDefinition } from '../domain/rollup/form';
import type { LeftOut } from '../domain/rollup/left-out';
import type { Rollup } from '../domain/rollup/rollup';
import type { RoundCounts } from '../domain/states/round-counts';
import type { ObligationState } from '../domain/states/state';
import type { OpenBecause } from '../domain/successions/pass-reports';
import type { Day, Instant } from '../domain/time/time';
import type { Post, Tree, UnitId } from '../domain/units/unit';
import type { CalendarDecisionKind } from '../storage/calendar-decisions';
import type { PlanChangeKind } from '../storage/plan-changes';

/** A unit as named in mails. */
export interface NamedUnit {
  id: UnitId;
  name: string;
  shortName: string;
}

/** A contact to write to or telephone. */
export interface NamedContact {
  name: string;
  title: string;
  phone: string | null;
}

/** A contact who answers questions; an answer to the mail goes to the address, null where there is none that works. */
export interface SupportContact extends NamedContact {
  email?: string | null;
}

/** The recipient of a digest. */
export interface Reader extends NamedContact {
  email: string;
  post: Post;
  unit: NamedUnit;
}

/** The document, as cited in mails. */
export interface PlanFacts {
  id: string;
  title: string;
  document: SourceDocument;
  issuer: NamedUnit;
  tree: Tree;
  sample: boolean;
  milestones: readonly Milestone[];
  /** The officer of the office that compiles its reports. */
  contact?: SupportContact | null;
}

/** The round of a notice. */
export interface CollectionFacts extends Deadline {
  id: string;
  report: string;
  clause: string;
  /** The document's words for the deadline; null where a person confirmed the date. */
  dueText: string | null;
  period: Period;
  receiver: NamedUnit;
  /** Names of further bodies that the report is for. */
  alsoTo?: readonly string[];
  /** The days whose data the report holds, where the document says them. */
  covers?: DataRange | null;
  compiler: NamedUnit;
  /** The round was asked for (báo cáo đột xuất). */
  requested?: RequestedFacts | null;
  /** The report goes to the receiver through the compiler ("qua …"). */
  through: boolean;
  /** The compiler's officer, for questions. */
  contact: SupportContact | null;
  form: FormDefinition | null;
}

/** One unit's duty, with its own dates after an extension. */
export interface ObligationFacts {
  id: string;
  unit: NamedUnit;
  /** The compiler's own figures: never late. */
  own?: boolean;
  state: ObligationState;
  lastDay: Day;
  lateFrom: Instant;
  workingDue: Day;
  /** What to supplement, for a returned report. */
  reason: string | null;
  /** The first instant after the resubmission day, or its hour, of a returned report. */
  askedLateFrom?: Instant | null;
  /**
   * The first version: its receipt, and the instant that decided whether it was late; null while nothing was received.
   */
  first?: { receivedAt: Instant; countedAt: Instant } | null;
  /** A returned compiled report: the round below that it was compiled in, and the version. */
  compiledFrom?: { collection: string; version: number } | null;
}

/** The state of a whole round; only for notices to compilers and leaders. */
export interface RoundFacts {
  counts: RoundCounts;
  /** Units named as missing (`isMissing`), in register order; never the compiler itself. */
  missing: readonly UnitToCall[];
  /** Units not received, with an extended date still ahead. */
  extended: readonly NamedUnit[];
  /** Units whose report was returned. */
  returned: readonly NamedUnit[];
  /** Days on which the units were reminded or urged. */
  remindedOn: readonly Day[];
  /** Days on which the compiler's staff telephoned units about it. */
  calledOn: readonly Day[];
  /** When the urging mail to the units is sent, while it still waits. */
  urgingAt: Instant | null;
  /** Step id of the newest letter drafted for the compiler's head; null where there is none. */
  letter: string | null;
  /** The newest version, and whether it is confirmed. */
  version: CompiledFacts | null;
  /** The newest confirmed version, which leaders read while a later draft waits; null where none is confirmed. */
  confirmed?: CompiledFacts | null;
  /** What the newest version, a supplement, changes of the version confirmed before it; null where it is none. */
  supplement?: SupplementFacts | null;
  /** The last act on the newest version: it was checked, or given back to be checked again. */
  act?: { kind: RollupActKind; by: string; at: Instant; words: string | null } | null;
  /** The previous round of the same requirement. */
  previous: { period: string; counts: Pick<RoundCounts, 'expected' | 'onTime'> } | null;
  /** Units late in this round and in the previous one. */
  lateAgain: readonly NamedUnit[];
}

/** A compiled version. */
export interface CompiledFacts {
  number: number;
  confirmed: boolean;
  rollup: Rollup;
  leftOut: LeftOutUnits;
}

/** A supplement: its number, the version it changes, and the differences by name. */
export interface SupplementFacts {
  /** Bổ sung lần … */
  number: number;
  /** The confirmed version. */
  base: number;
  added: readonly NamedUnit[];
  removed: readonly NamedUnit[];
  changed: readonly NamedUnit[];
  late: readonly (NamedUnit & { late: boolean })[];
  figures: readonly ChangedFigure[];
  /** Units whose texts or lists are not the same. */
  written: readonly NamedUnit[];
}

/** The units a version does not contain, by reason. */
export type LeftOutUnits = Readonly<Record<keyof LeftOut, readonly NamedUnit[]>>;

/** A unit to telephone. */
export interface UnitToCall extends NamedUnit {
  contact: NamedContact | null;
}

/** One notice with the facts of its text. */
export interface NoticeFacts {
  kind: NoticeKind;
  step: string;
  /** The reader's own unit: mails are grouped by it. */
  readerUnit: NamedUnit & { order: number };
  plan: PlanFacts;
  collection: CollectionFacts | null;
  obligation: ObligationFacts | null;
  round: RoundFacts | null;
  milestone: Milestone | null;
  /** Of the mails about a return or an extension only. */
  decision?: DecisionFacts;
  /** Of the mail about a unit's request for an extension only. */
  request?: RequestFacts;
  /** Of the mail about a receipt only. */
  receipt?: ReceiptFacts;
  /** Of the mails about units that ended only. */
  succession?: SuccessionFacts;
  /** Of the mails about a change of the document only. */
  change?: PlanChangeFacts;
  /** Of the mails about a change of the working calendar only. */
  calendar?: CalendarChangeFacts;
  /** Whom it was for, where somebody else reads it. */
  onBehalf?: OnBehalf;
  /** Of the leaders' weekly mail only. */
  week?: WeekFacts;
}

/** A contact whose mail somebody else reads. */
export interface OnBehalf {
  name: string;
  email: string;
  /** A mail server refuses the address. */
  bad: boolean;
  /** Last day of the absence; null where it is not away. */
  until: Day | null;
}

/** One submission, as on its receipt. */
export interface ReceiptFacts {
  code: string;
  version: number;
  receivedAt: Instant;
  nil: boolean;
  sha256: string;
  files: readonly { name: string; bytes: number; sha256: string }[];
}

/** A change of a document, and what it did to the round of the notice. */
export interface PlanChangeFacts {
  kind: PlanChangeKind;
  /** The document it stands on; null where a withdrawal was a mistake. */
  basis: Basis | null;
  effective: Day;
  round: RoundAmendment | null;
  /** The form of the report changed. */
  formChanged: boolean;
}

/** A change of the working calendar, and what it did to the round of the notice. */
export interface CalendarChangeFacts {
  kind: CalendarDecisionKind;
  /** The document, or the source as it was written. */
  source: string;
  days: readonly DecidedDay[];
  year: number | null;
  reason: string | null;
  before: { lateFrom: Instant; cutoff: Day | null };
  after: { lateFrom: Instant; cutoff: Day | null };
}

/** A change of units, and what passed in the round or to the report of the notice. */
export interface SuccessionFacts {
  basis: Basis;
  /** The first day of the new state. */
  effective: Day;
  passings: readonly {
    /** The unit that ended. */
    unit: string;
    kind: 'passed' | 'covered' | 'open';
    because: OpenBecause | null;
    successor: string | null;
  }[];
}

/** A decision on one report, as it was made. */
export interface DecisionFacts {
  /** The first instant after the resubmission day or the new last day, or the hour of it; null of other decisions. */
  lateFrom: Instant | null;
  /** What to supplement, or the unit's reason. */
  words: string | null;
  /** The previous first late instant. */
  fromLateFrom: Instant;
  basis: Basis | null;
  /** The deciding body, also without a document. */
  decider: string | null;
}

/** An ad-hoc request: what is asked for, by whom, by which document, and why it was withdrawn. */
export interface RequestedFacts {
  subject: string;
  by: string;
  document: { number: string; date: Day } | null;
  withdrawn: string | null;
}

/** A unit's request for a later last day. */
export interface RequestFacts {
  /** The last day asked for. */
  until: Day;
  reason: string;
}

/** The open rounds of a plan, for its leaders' weekly mail. */
export interface WeekFacts {
  rounds: readonly (Pick<CollectionFacts, 'id' | 'report' | 'period' | 'lateFrom'> & {
    /** The date is past. */
    past: boolean;
    counts: RoundCounts;
    /** Overdue units in register order; each may have an extended end. */
    missing: readonly (NamedUnit & { lateFrom: Instant })[];
  })[];
  /** Secret of the unsubscribe link. */
  leaveToken: string | null;
}

/** The facts of one digest. */
export interface DigestFacts {
  reader: Reader;
  notices: readonly NoticeFacts[];
}
