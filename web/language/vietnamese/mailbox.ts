/** The local mailbox of the sample. */
export const MAILBOX = {};
