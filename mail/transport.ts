import type { OutgoingMail } from './message';

/**
 * Result of sending one mail. `sent`: accepted. `retry`: refused for now, or unknown; the same mail is sent again
 * later. `bad-address`: permanently refused for this address. `stopped`: the server refuses all our mail (sign-in
 * refused).
 */
export type SendStatus = 'sent' | 'retry' | 'bad-address' | 'stopped';

export interface SendResult {
  status: SendStatus;
  /** Reply of the server or error message, one line, for staff and the log. */
  detail: string;
  /** The server could not be reached; several of these in a row end the run. */
  unreachable?: boolean;
}

/** Sends mails. `send` never throws. */
export interface Transport {
  send(mail: OutgoingMail): Promise<SendResult>;
  /** Closes connections; mails in flight fail as `retry`. */
  close(): Promise<void>;
}
