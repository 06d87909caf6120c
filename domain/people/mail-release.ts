/**
 * What an administrator decides on mails that are held after a restore: all leave; those that were probably sent already are dropped;
 * those due before a day are dropped; all are dropped.
 */
export const MAIL_RELEASES = ['send', 'drop-sent', 'drop-before', 'drop'] as const;
export type MailRelease = (typeof MAIL_RELEASES)[number];
