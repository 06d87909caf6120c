import type { OutgoingMail } from './message';

/**
 * Result of sending one mail. `sent`: accepted. `retry`: refused for now, or unknown; the same mail is sent again
 * later. `mailbox-full`: sent again on later days. `bad-address`: there is no such address. `stopped`: the server
 * refuses the sender, or what is sent: other mails would be refused too, and the address is not the cause.
 */
export type SendStatus = 'sent' | 'retry' | 'mailbox-full' | 'bad-address' | 'stopped';

export interface SendResult {
  status: SendStatus;
  /** Reply of the server or error message, one line, for staff and the log. */
  detail: string;
  /** The same for refusals with the same code at the same command. */
  key?: string;
  /** The server could not be reached, or is not ready; several of these in a row end the run. */
  unreachable?: boolean;
}

/** Sends mails. `send` never throws. */
export interface Transport {
  send(mail: OutgoingMail): Promise<SendResult>;
  /** Closes connections; mails in flight fail as `retry`. */
  close(): Promise<void>;
}
