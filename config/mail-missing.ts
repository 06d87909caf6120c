import type { Config } from './config';

/**
 * Whether mails reach nobody: no mail server is set, and only `npm start` with its own database has the page of the local
 * mailbox. Without mail nobody can sign in.
 */
export function isMailMissing({ embedded, mail }: Pick<Config, 'embedded' | 'mail'>): boolean {
  return mail.smtpUrl === null && !embedded;
}

/** For the log at start-up. */
export const MAIL_MISSING =
  'SMTP_URL chưa đặt: không thư nào được gửi đi, không ai nhận được liên kết đăng nhập. ' +
  'SMTP_URL is not set: no mail leaves, and nobody receives a sign-in link.';
