import type { DayOff } from '../calendar/day-off';
import type { Basis } from '../decisions/decision';
import type { Message, MessageOrText } from '../messages/message';
import type { Deadline } from '../obligations/collection';
import type { Requirement, SourceDocument } from '../plan/plan';
import type { LatenessFacts } from '../states/lateness';
import type { Step } from '../steps/step';
import type { Day, Instant } from '../time/time';

/** One answer under "Vì sao có ngày này?": what, its value, the reason, and who says so. */
export interface ExplainLine {
  what: Message;
  value: Message;
  because: Message;
  /** A text where the document itself is cited. */
  source: MessageOrText;
}

/** A date the document leaves open and a person confirmed (`plan settle`). */
export interface SettledDate {
  date: Day;
  by: string;
  reason: string;
}

/** Steps of one report that count from one deadline. */
export interface OwnSteps {
  deadline: Deadline;
  steps: readonly Step[];
  /** The day is the one a returned report is asked for again by. */
  asked?: boolean;
}

/** All that one obligation's dates hang on; plain data, nothing is looked up. */
export interface ExplainInput {
  document: SourceDocument;
  /** Name of the issuer as in the register. */
  issuerName: string;
  /** Name of the body at which receipt counts. */
  compilerName: string;
  requirement: Pick<
    Requirement,
    'clause' | 'quote' | 'due' | 'dueText' | 'cutoff' | 'counts' | 'ladder' | 'boundaryAnswer'
  >;
  /** null where the document itself gives the date. */
  settled: SettledDate | null;
  deadline: Deadline;
  /** The later date this report got (`deadline` holds it): what the round has, and on what it was granted. */
  extension?: { roundDeadline: Deadline; basis: Basis } | null;
  /** A returned report is asked for again by this working day, which is no deadline. */
  askedAgain?: { day: Day; at: Instant } | null;
  /** On what the unit owes the report no more. */
  release?: { basis: Basis; successor: string | null } | null;
  /** Steps of the collection, in order of time; none for the compiler's own figures. */
  steps: readonly Step[];
  /** Where the report has dates of its own: its steps, each group by the deadline it counts from; they stand for `steps`. */
  ownSteps?: readonly OwnSteps[] | null;
  /** Days off from the first step to the last, ordinary weekends too (`daysOffBetween`). */
  daysOffCrossed: readonly DayOff[];
  standing: LatenessFacts;
  at: Instant;
}
