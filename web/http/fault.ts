import type { Message } from '../../domain/messages/message';

/** A fault of a form, linked to its field on the page. */
export interface Fault {
  /** Id of the page's element; '' for the form as a whole. */
  field: string;
  message: Message;
}
