import type { ClockTime, Day, Instant } from '../time/time';

/** The signed document a report came with: số, ký hiệu, ngày, người ký. */
export interface SignedDocument {
  number: string | null;
  date: Day | null;
  signer: string | null;
}

/** A report that came signed through the document system, by post or by mail (văn bản đến). */
export interface RecordedReport {
  obligation: string;
  document: SignedDocument;
  sentOn: Day | null;
  /** The hour of that day, which a deadline with an hour needs. */
  sentTime?: ClockTime | null;
  /** When the office received it; null: now. */
  receivedAt: Instant | null;
  reason: string | null;
  /** Figures, when the officer types them in at once. */
  values?: unknown;
  /** Its number in the office's book of incoming documents (số đến). */
  bookNumber?: string | null;
  /** Somebody looked at the dates again: a doubtful one is right, or a late report really came in time. */
  confirmDates?: boolean;
}
