import type { DayOff } from '../calendar/day-off';
import type { Basis } from '../decisions/decision';
import type { Message, MessageOrText } from '../messages/message';
import type { Deadline } from '../obligations/collection';
import type { SettledRule } from '../obligations/settlement';
import type { Requirement, SourceDocument } from '../plan/plan';
import type { LatenessFacts } from '../states/lateness';
import type { Step } from '../steps/step';
import type { Day, Instant } from '../time/time';

/** One answer under "Vì sao có ngày này?": what, its value, the reason, and the source. */
export interface ExplainLine {
  what: Message;
  value: Message;
  because: Message;
  /** A plain text where the document is quoted. */
  source: MessageOrText;
}

/** A date the document leaves open and a person confirmed (`plan settle`). */
export interface SettledDate {
  date: Day;
  /** The rule for every period that gives the date. */
  rule?: SettledRule | null;
  by: string;
  reason: string;
}

/** An ad-hoc request. */
export interface RequestedDate {
  subject: string;
  by: string;
  at: Instant;
  document: { number: string; date: Day } | null;
}

/** A unit's request for an extension, and how it stands. */
export interface ExplainedRequest {
  until: Day;
  reason: string;
  askedBy: string;
  at: Instant;
  refused: boolean;
}

/** A last day that another document gave the round. */
export interface AmendedDate {
  lastDay: Day;
  /** The last day before. */
  before: Day;
  /** The amending document holds from this day. */
  effective: Day;
  basis: Basis;
}

/** The dates of a round that a change of the working calendar can move. */
export interface CalendarDates {
  lateFrom: Instant;
  workingDue: Day;
  cutoff: Day | null;
}

/** A change of the working calendar that moved dates of the round, with its document or written source. */
export interface CalendarMoved {
  kind: 'change' | 'official' | 'undo';
  basis: Basis | null;
  source: string | null;
  reason: string | null;
  before: CalendarDates;
  after: CalendarDates;
}

/** A compiled version that was sent up as the compiler's own report. */
export interface CompiledVersion {
  version: number;
  sentAt: Instant;
  /** Null where the reader may not read the round below. */
  checkedBy: string | null;
  confirmedBy: string | null;
}

/** Steps of one report that count from one deadline. */
export interface OwnSteps {
  deadline: Deadline;
  steps: readonly Step[];
  /** The day is the resubmission day of a returned report. */
  asked?: boolean;
}

/** Everything one obligation's dates depend on; plain data, so that explaining needs no query. */
export interface ExplainInput {
  document: SourceDocument;
  /** Name of the issuer as in the register. */
  issuerName: string;
  /** Name of the body whose receipt counts. */
  compilerName: string;
  requirement: Pick<
    Requirement,
    'clause' | 'quote' | 'due' | 'dueText' | 'cutoff' | 'counts' | 'ladder' | 'boundaryAnswer' | 'shortMonth'
  >;
  /** The round was asked for: its date is that of the request, not of the document. */
  requested?: RequestedDate | null;
  /** null where the document itself gives the date. */
  settled: SettledDate | null;
  deadline: Deadline;
  /** Extension of this report (`deadline` holds the new date): the round's date, and the basis of the extension. */
  extension?: { roundDeadline: Deadline; basis: Basis } | null;
  /** The unit's own request for a later last day, while it waits or after it was refused; it moves no date. */
  request?: ExplainedRequest | null;
  /** Dates that amendments of the document gave the round, the first one first; absent where none did. */
  amendments?: readonly AmendedDate[];
  /** How changes of the working calendar moved the round, the first one first; absent where none did. */
  calendarMoves?: readonly CalendarMoved[];
  /** Resubmission day of a returned report; a working day, not a deadline. */
  askedAgain?: { day: Day; lateFrom?: Instant; at: Instant } | null;
  /** What opened the round had been confirmed by mistake, and was taken back; absent for a round that goes on. */
  undone?: { by: string; reason: string; at: Instant } | null;
  /** The basis on which the unit no longer owes the report. */
  release?: { basis: Basis; successor: string | null } | null;
  /**
   * First day of the round's period, and the day of the event its deadline counts from; the round does not open before
   * them.
   */
  periodFrom?: Day;
  eventOn?: Day | null;
  /** What a deadline counts from that counts from the end of its period or from another report's deadline. */
  countedFrom?: { event: MessageOrText; day: Day } | null;
  /** The days whose data the report holds, where they are not those of its period. */
  covers?: { from: Day; to: Day } | null;
  /** Names of units that ended and whose part this report holds (đơn vị kế thừa). */
  coveredUnits?: readonly string[];
  /** Compiled versions that were sent up as this report, the first one first; absent for other reports. */
  compiled?: readonly CompiledVersion[];
  /** Steps of the collection, in order of time; none for the compiler's own figures. */
  steps: readonly Step[];
  /** Steps of a report with dates of its own, grouped by the deadline they count from; they replace `steps`. */
  ownSteps?: readonly OwnSteps[] | null;
  /** Days off from the first step to the last, ordinary weekends too (`daysOffBetween`). */
  daysOffCrossed: readonly DayOff[];
  standing: LatenessFacts;
  at: Instant;
}
