import type { Basis } from '../domain/decisions/decision';
import type { NoticeKind } from '../domain/notices/notice';
import type { Deadline, Period } from '../domain/obligations/collection';
import type { Milestone, SourceDocument } from '../domain/plan/plan';
import type { FormDefinition } from '../domain/rollup/form';
import type { LeftOut } from '../domain/rollup/left-out';
import type { Rollup } from '../domain/rollup/rollup';
import type { RoundCounts } from '../domain/states/round-counts';
import type { ObligationState } from '../domain/states/state';
import type { Day, Instant } from '../domain/time/time';
import type { Post, Tree, UnitId } from '../domain/units/unit';

/** A unit as mails name it. */
export interface NamedUnit {
  id: UnitId;
  name: string;
  shortName: string;
}

/** Whom to write or telephone to. */
export interface NamedContact {
  name: string;
  title: string;
  phone: string | null;
}

/** The person a digest is for. */
export interface Reader extends NamedContact {
  email: string;
  post: Post;
  unit: NamedUnit;
}

/** The document, as the mail cites it. */
export interface PlanFacts {
  id: string;
  title: string;
  document: SourceDocument;
  issuer: NamedUnit;
  tree: Tree;
  sample: boolean;
  milestones: readonly Milestone[];
}

/** The round of reports a notice is about. */
export interface CollectionFacts extends Deadline {
  id: string;
  report: string;
  clause: string;
  /** The document's words for the deadline; null where a person settled the date. */
  dueText: string | null;
  period: Period;
  receiver: NamedUnit;
  compiler: NamedUnit;
  /** The report goes to the receiver through the compiler ("qua …"). */
  through: boolean;
  /** The compiler's officer, for questions. */
  contact: NamedContact | null;
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
  /** What the unit was asked to mend, for a returned report. */
  reason: string | null;
  /** The day a returned report is asked for again. */
  askedDay?: Day | null;
  /** The first version: when it came, and the instant that decided whether it was late; null while nothing has come. */
  first?: { receivedAt: Instant; countedAt: Instant } | null;
}

/** Where a whole round stands; only for notices to those who look after it. */
export interface RoundFacts {
  counts: RoundCounts;
  /** Nothing came yet and no later date was granted that lies ahead, in register order; never the compiler itself. */
  missing: readonly MissingUnit[];
  /** Nothing came yet, but a later date was granted and is ahead. */
  extended: readonly NamedUnit[];
  /** Sent once, returned, awaited again. */
  returned: readonly NamedUnit[];
  /** Days on which the units were reminded or urged. */
  remindedOn: readonly Day[];
  /** Days on which the compiler's staff telephoned units about it. */
  calledOn: readonly Day[];
  /** When the units' own urging leaves, while it still waits. */
  urgingAt: Instant | null;
  /** The step of the newest letter drafted for the compiler's head; null where there is none. */
  letter: string | null;
  /** The newest version, and whether the compiler has confirmed it. */
  version: { number: number; confirmed: boolean; rollup: Rollup; leftOut: LeftOutUnits } | null;
  /** The round before of the same requirement. */
  previous: { period: string; counts: Pick<RoundCounts, 'expected' | 'onTime'> } | null;
  /** Late in this round and in the one before. */
  lateAgain: readonly NamedUnit[];
}

/** The units a version does not contain, by why. */
export type LeftOutUnits = Readonly<Record<keyof LeftOut, readonly NamedUnit[]>>;

/** A unit to be telephoned to. */
export interface MissingUnit extends NamedUnit {
  contact: NamedContact | null;
}

/** One notice with all that its words depend on. */
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
  /** Of the mail about a receipt only. */
  receipt?: ReceiptFacts;
  /** Of the leaders' weekly mail only. */
  week?: WeekFacts;
}

/** One sending, as its receipt has it. */
export interface ReceiptFacts {
  code: string;
  version: number;
  receivedAt: Instant;
  nil: boolean;
  sha256: string;
  files: readonly { name: string; bytes: number; sha256: string }[];
}

/** A decision on one report, as it was made. */
export interface DecisionFacts {
  /** The day asked for, or the new last day. */
  day: Day;
  /** What is to be mended, or the unit's own reason. */
  words: string | null;
  /** The last day before. */
  fromDay: Day;
  basis: Basis | null;
  /** Who decided, also where no document says so. */
  decider: string | null;
}

/** How the open rounds of a plan stand, for its leaders' weekly mail. */
export interface WeekFacts {
  rounds: readonly (Pick<CollectionFacts, 'id' | 'report' | 'period' | 'lastDay'> & {
    /** The date is past. */
    past: boolean;
    counts: RoundCounts;
    /** The overdue ones, in register order; each may have a last day of its own. */
    missing: readonly (NamedUnit & { lastDay: Day })[];
  })[];
  /** Secret of the link by which the reader leaves the mail. */
  leaveToken: string | null;
}

/** All that one digest says. */
export interface DigestFacts {
  reader: Reader;
  notices: readonly NoticeFacts[];
}
