import type { RefusalSubject } from '../domain/notices/refusal-subject';
import { isSubject } from './smtp-answer-words';

/** A refusal by a mail server. */
export interface SmtpAnswer {
  /** Basic code: 550. */
  code: number;
  /** Enhanced status code (RFC 3463), or null where the server gives none: '5.1.1'. */
  enhanced: string | null;
  /** The command that was refused: 'RCPT TO', 'DATA', 'MAIL FROM', 'AUTH …', 'CONN'. */
  command: string;
  text: string;
}

/** Enhanced codes that speak of the address (RFC 3463, RFC 7505; registry of RFC 5248); no other one marks it as bad. */
const OF_ADDRESS: ReadonlySet<string> = new Set(['5.1.1', '5.1.2', '5.1.6', '5.1.10', '5.2.1']);
const OF_FULL_MAILBOX: ReadonlySet<string> = new Set(['5.2.2', '4.2.2']);
/** Basic codes that speak of the address where the server gives no enhanced code, at RCPT TO only (RFC 5321, 4.2.3). */
const BASIC_OF_ADDRESS: ReadonlySet<number> = new Set([550, 551, 553]);
const EXCEEDED_STORAGE = 552;
/** Bad sequence of commands: usually a conversation that went wrong. */
const BAD_SEQUENCE = 503;

/**
 * Parses the reply of a server.
 * @example readAnswer('550-5.1.1 No such user\n550 5.1.1 here', 'RCPT TO').enhanced // '5.1.1'
 */
export function readAnswer(reply: string, command: string): SmtpAnswer {
  const text = reply.slice(0, 2_000);
  const code = Number(/^\d{3}/.exec(text)?.[0] ?? 0);
  return { code, enhanced: enhancedCode(text, code), command, text };
}

/** The code after the basic one, else the first of its class in the text that is no part of an IP address. */
function enhancedCode(text: string, code: number): string | null {
  const first = /^\d{3}[ -]\s{0,3}[#([]{0,2}([245]\.\d{1,3}\.\d{1,3})(?![.\d])/.exec(text)?.[1];
  if (first !== undefined) return first;
  const leading = String(code).slice(0, 1);
  for (const [, found] of text.matchAll(/(?<![.\d])([245]\.\d{1,3}\.\d{1,3})(?![.\d])/g)) {
    if (found!.startsWith(leading)) return found!;
  }
  return null;
}

/**
 * Judges a refusal by its enhanced code, else by basic code, command and, as many servers give no enhanced code for
 * relaying, block lists and quotas, by words for these.
 * @example subjectOf(readAnswer('550 5.7.1 blocked', 'RCPT TO')) // 'sender'
 * @example subjectOf(readAnswer('550 User unknown', 'RCPT TO')) // 'address'
 */
export function subjectOf(answer: SmtpAnswer): RefusalSubject {
  const { code, enhanced, command, text } = answer;
  if (enhanced !== null && OF_FULL_MAILBOX.has(enhanced)) return 'mailbox-full';
  if (code < 500 || enhanced?.startsWith('4.') === true) return 'for-now';
  if (command !== 'RCPT TO' && command !== 'DATA') return 'sender';
  if (enhanced !== null) return OF_ADDRESS.has(enhanced) ? 'address' : 'sender';
  if (code === BAD_SEQUENCE) return 'for-now';
  if (code === EXCEEDED_STORAGE) return isSubject('size', text) ? 'sender' : 'mailbox-full';
  const speaksOfAddress = command === 'RCPT TO' && BASIC_OF_ADDRESS.has(code) && !isSubject('sender', text);
  return speaksOfAddress ? 'address' : 'sender';
}

/** Two refusals for different addresses with the same result are the same refusal, whatever their texts say. */
export function answerKey({ code, enhanced, command }: SmtpAnswer): string {
  return `${command} ${code} ${enhanced ?? ''}`.trim();
}
