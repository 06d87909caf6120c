import type { OutgoingMail } from './message';

/**
 * What became of one mail. `sent`: the server took it. `retry`: not now, or nobody knows; the same mail goes again later.
 * `bad-address`: this address will never take it. `stopped`: the server takes no mail from us at all (sign-in refused).
 */
export type SendStatus = 'sent' | 'retry' | 'bad-address' | 'stopped';

export interface SendResult {
  status: SendStatus;
  /** The server's words or the fault's, one line, for staff and the log. */
  detail: string;
  /** The server could not be talked to: several of these in a row end the run. */
  unreachable?: boolean;
}

/** The way out for mail. `send` never throws. */
export interface Transport {
  send(mail: OutgoingMail): Promise<SendResult>;
  /** Closes connections; mails in flight fail as `retry`. */
  close(): Promise<void>;
}
