import { headerText } from './header-text';
import type { SendResult } from './transport';

/** Fields of nodemailer's errors. */
interface SmtpFault {
  code?: string;
  command?: string;
  responseCode?: number;
  message: string;
}

/** Nodemailer's result for a mail accepted for at least one address. */
export interface SmtpInfo {
  response?: string;
  rejected?: readonly (string | { address: string })[];
  rejectedErrors?: readonly unknown[];
}

/** Sign-in or sender refused: every further mail would be refused too. */
const SENDER_REFUSED = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ECONFIG']);
/** The connection broke, or was never made. */
const BROKEN_OFF = new Set(['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EPROTOCOL', 'EPROXY', 'EABORT']);

/**
 * Classifies an error of nodemailer for the one address. 550 and 451 both arrive as EENVELOPE: only the reply code
 * tells a dead address from a full mailbox, and only a refusal of recipient or message concerns the address.
 */
export function outcomeOfFault(error: unknown): SendResult {
  const fault = error as SmtpFault;
  const detail = headerText(fault?.message ?? String(error)).slice(0, 300);
  const code = fault?.code ?? '';
  if (SENDER_REFUSED.has(code)) return { status: 'stopped', detail };
  if (BROKEN_OFF.has(code)) return { status: 'retry', detail, unreachable: true };
  const reply = fault?.responseCode ?? 0;
  const permanent = reply >= 500 && reply < 600 && reply !== 503;
  if (permanent && fault.command === 'MAIL FROM') return { status: 'stopped', detail };
  if (permanent && (fault.command === 'RCPT TO' || fault.command === 'DATA')) return { status: 'bad-address', detail };
  return { status: 'retry', detail };
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
