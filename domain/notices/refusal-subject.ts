/**
 * What a refusal speaks of: the address, a mailbox that is full, this mail for now, or the sender (or the mail as such:
 * all mails of this program are similar).
 */
export type RefusalSubject = 'address' | 'mailbox-full' | 'for-now' | 'sender';
