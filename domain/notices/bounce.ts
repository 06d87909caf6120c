import type { RefusalSubject } from './refusal-subject';

/** What a mail server did with a mail, in its report (RFC 3464, 2.3.3). */
export type BounceAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

export const BOUNCE_ACTIONS: readonly BounceAction[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'];

/** One recipient in the report of a mail server. */
export interface BouncedRecipient {
  /** Addresses as the report names them: where the mail went at last, and where it was sent. */
  addresses: readonly string[];
  action: BounceAction;
  /** Enhanced status code (RFC 3463): "5.1.1"; null where it has none. */
  status: string | null;
  /** The words of the server that refused, "550 5.1.1 User unknown"; empty where the report has none. */
  answer: string;
}

/** A mail by which a server reports what became of one of ours (thư báo trả). */
export interface BounceReport {
  /** Message-ID of the mail that was sent, with its brackets. */
  messageId: string;
  recipients: readonly BouncedRecipient[];
}

/** What was found out of a bounce that was entered. */
export type BounceOutcome =
  | { outcome: 'recorded'; email: string; concerns: RefusalSubject; marked: boolean; digest: string; contact: string }
  | { outcome: 'known' | 'unknown' | 'delivered' };
