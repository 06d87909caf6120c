import type { SignedDocument } from '../domain/records/recorded-report';
import type { Channel } from '../domain/states/counted-at';
import type { ObligationState } from '../domain/states/state';
import type { StepKind } from '../domain/steps/step';
import type { ClockTime, Day, Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import type { UploadedFile } from '../files/uploaded-file';
import type { Queryable, Transactions } from '../storage/database';

/** What every call needs: the database, the business time read once per request, and the person who acts. */
export interface Caller {
  /** Reads only what this person may: of a person with a limit, under row-level security. */
  reader: Queryable;
  /** Writes with all rights: each act is one transaction, after its page or route has asked whether the person may. */
  writer: Transactions;
  /** Business time of this request. */
  at: Instant;
  /** Name for the audit: "Nguyễn Thị Lan (Sở Nội vụ)". */
  who: string;
  /** Mail address the person signed in with, which tells two of one name apart; null at the command line and in the sample. */
  person?: string | null;
}

export interface SubmitRequest {
  obligation: string;
  /** Values as typed or as in a JSON file; checked against the plan's form. Ignored when `nil`. */
  values: unknown;
  nil: boolean;
  document: SignedDocument;
  files: readonly UploadedFile[];
  channel: Channel;
  /** Day the report was sent, for one that came by another channel. */
  sentOn: Day | null;
  /** The hour of that day, which a deadline with an hour needs. */
  sentTime?: ClockTime | null;
  /** A paper receipt's own instant; only for `record`, with a reason. */
  receivedAt: Instant | null;
  reason: string | null;
  idempotencyKey: string | null;
  /** Mails the unit its receipt; set for reports it submits itself, not for recorded or rehearsed ones. */
  mailsReceipt?: boolean;
  /** Of a recorded paper: its number in the book of incoming documents, and whether its dates were looked at again. */
  bookNumber?: string | null;
  confirmDates?: boolean;
  /** An event of a rehearsal or of the sample, which says when a report comes and need not say what is in it. */
  staged?: boolean;
}

/** Phiếu tiếp nhận báo cáo; also the JSON of `submit`. */
export interface Receipt {
  receipt: string;
  obligation: string;
  version: number;
  receivedAt: string;
  late: boolean;
  daysLate: number;
  /** Of a deadline with an hour: all minutes late. */
  minutesLate?: number;
  sha256: string;
  files: { name: string; bytes: number; sha256: string }[];
  /** Rules that only warn, in Vietnamese. */
  warnings: string[];
  /** The paper turned a late report into one on time: it counts, or waits for a second person. */
  latenessChange?: 'waiting' | 'counted';
}

/** One line of `status --json`. Instants are ISO 8601 with +07:00. */
export interface StatusLine {
  obligation: string;
  collection: string;
  unit: UnitId;
  state: ObligationState;
  lastDay: Day;
  lateFrom: string;
  receivedAt: string | null;
  late: boolean;
  daysLate: number;
  /** Of a deadline with an hour: all minutes late. */
  minutesLate?: number;
  /** An act turned the late report into one on time, or waits to; left out where none did. */
  latenessChange?: 'waiting' | 'counted';
  nextStep: { kind: StepKind; at: string } | null;
}
