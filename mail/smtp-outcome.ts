import { headerText } from './header-text';
import { answerKey, readAnswer, type SmtpAnswer, subjectOf } from './smtp-answer';
import type { SendResult } from './transport';

/** Fields of nodemailer's errors. */
interface SmtpFault {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
  message: string;
}

/** Nodemailer's result for a mail accepted for at least one address. */
export interface SmtpInfo {
  response?: string;
  rejected?: readonly (string | { address: string })[];
  rejectedErrors?: readonly unknown[];
}

/** Sign-in refused: every further mail would be refused too. */
const SIGN_IN_REFUSED = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ECONFIG']);
/** The connection broke, or was never made. */
const BROKEN_OFF = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EPROXY', 'EABORT']);
/** "Service not available, closing transmission channel" (RFC 5321, 3.8). */
const CLOSING = 421;

/**
 * Classifies an error of nodemailer for the one address. A reply is judged by its status code before nodemailer's own
 * code, which is the same (EENVELOPE) for an address that does not exist, a full mailbox and greylisting.
 */
export function outcomeOfFault(error: unknown): SendResult {
  const fault = error as SmtpFault;
  const detail = headerText(fault?.response || (fault?.message ?? String(error))).slice(0, 300);
  const code = fault?.code ?? '';
  const answer = answerOf(fault);
  if (answer === null) {
    // The server announced the largest mail it takes (SIZE), and nodemailer did not even ask.
    if (code === 'EMESSAGE' && fault.command === 'MAIL FROM') return { status: 'stopped', detail, key: 'SIZE' };
    if (SIGN_IN_REFUSED.has(code)) return { status: 'stopped', detail, key: code };
    return BROKEN_OFF.has(code) ? { status: 'retry', detail, unreachable: true } : { status: 'retry', detail };
  }
  const key = answerKey(answer);
  switch (subjectOf(answer)) {
    case 'address':
      return { status: 'bad-address', detail, key };
    case 'mailbox-full':
      return { status: 'mailbox-full', detail, key };
    case 'sender':
      return { status: 'stopped', detail, key };
    case 'for-now': {
      // Before RCPT TO nothing is known of the address: the server itself is not ready.
      const unready = answer.code === CLOSING || !['MAIL FROM', 'RCPT TO', 'DATA'].includes(answer.command);
      return unready ? { status: 'retry', detail, unreachable: true } : { status: 'retry', detail };
    }
  }
}

function answerOf(fault: SmtpFault): SmtpAnswer | null {
  const code = fault?.responseCode ?? 0;
  if (code < 400 || code > 599) return null;
  const reply = fault.response ?? '';
  return readAnswer(reply.startsWith(String(code)) ? reply : `${code} ${reply}`, fault.command ?? '');
}

/** An accepted mail may still be refused for this address: nodemailer resolves and lists it as rejected. */
export function outcomeOfInfo(info: SmtpInfo, address: string): SendResult {
  const rejected = info.rejected ?? [];
  const index = rejected.findIndex(
    (one) => (typeof one === 'string' ? one : one.address).toLowerCase() === address.toLowerCase(),
  );
  if (index < 0) return { status: 'sent', detail: headerText(info.response ?? '').slice(0, 300) };
  const faults = (info.rejectedErrors ?? []) as readonly (SmtpFault & { recipient?: string })[];
  const fault = faults.find((one) => one.recipient?.toLowerCase() === address.toLowerCase()) ?? faults[index];
  return fault === undefined ? { status: 'retry', detail: 'Máy chủ thư từ chối địa chỉ này.' } : outcomeOfFault(fault);
}
