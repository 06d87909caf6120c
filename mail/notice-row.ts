import type { Basis } from '../domain/decisions/decision';
import type { NoticeKind } from '../domain/notices/notice';
import type { Deadline, Period } from '../domain/obligations/collection';
import type { ObligationState } from '../domain/states/state';
import type { Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import type {
  CalendarChangeFacts,
  DecisionFacts,
  NamedUnit,
  OnBehalf,
  PlanChangeFacts,
  ReceiptFacts,
  RequestedFacts,
  RequestFacts,
  SuccessionFacts,
  SupportContact,
} from './facts';

/** One notice with the columns that its mail is written from. */
export interface NoticeRow {
  id: number;
  digest: string;
  person: string;
  told: OnBehalf;
  kind: NoticeKind;
  step: string;
  plan: string;
  readerUnit: NamedUnit;
  readerOrder: number;
  collection: CollectionRow | null;
  obligation: string | null;
  obligationUnit: NamedUnit | null;
  own: boolean;
  state: ObligationState;
  lastDay: Day;
  lateFrom: Instant;
  workingDue: Day;
  reason: string | null;
  askedLateFrom: Instant | null;
  /** Of the mail about a return only: the round whose compiled report was returned, and its version. */
  compiledFrom: { collection: string; version: number } | null;
  receivedAt: Instant | null;
  countedAt: Instant | null;
  decision: DecisionFacts | null;
  request: RequestFacts | null;
  change: PlanChangeFacts | null;
  calendar: CalendarRow | null;
  succession: SuccessionFacts | null;
  receipt: (Omit<ReceiptFacts, 'receivedAt'> & { receivedAt: string }) | null;
}

/** A change of the calendar, with its document or the source as it was written. */
export interface CalendarRow extends Omit<CalendarChangeFacts, 'source'> {
  basis: Basis | null;
  source: string | null;
}

/** The round of a notice, as PostgreSQL gives it inside JSON. */
export interface CollectionRow extends Omit<Deadline, 'lateFrom'> {
  id: string;
  requirement: string;
  period: Period;
  lateFrom: string;
  through: UnitId | null;
  requested: RequestedFacts | null;
  /** The text it goes by where that is not the document's text now. */
  superseded: number | null;
  receiver: NamedUnit;
  compiler: NamedUnit;
  contact: SupportContact | null;
}
