import { createHash } from 'node:crypto';
import { nextSlot } from '../domain/calendar/slots';
import { MAIL_WORKFLOW_ID } from '../domain/ids';
import { type Message, message } from '../domain/messages/message';
import type { BouncedRecipient, BounceOutcome, BounceReport } from '../domain/notices/bounce';
import type { RefusalSubject } from '../domain/notices/refusal-subject';
import { addDays, atTime, DAY_LENGTH, dayOf, type Instant } from '../domain/time/time';
import { writeAudit } from '../storage/audit';
import {
  type BouncedDigest,
  countFullMailbox,
  hasFailedBefore,
  insertBounce,
  isAddressCheckedSince,
  isBounceKnown,
  lockSentDigest,
  sendAgain,
} from '../storage/bounces';
import { loadCalendar } from '../storage/calendar';
import { markBadAddress } from '../storage/contacts';
import type { Transaction, Transactions } from '../storage/database';
import { queueSignal } from '../storage/relay';
import { bounceSubject } from './bounce-answer';

/** A mailbox that was full so often within the days is not tried again by itself. */
const FULL_MOST = 3;
const FULL_DAYS = 30;

/** A bounce as it came, for the hash by which the same mail is known again. */
export interface EnteredBounce {
  source: Buffer;
  report: BounceReport;
}

/**
 * Records a mail by which another server gave one of ours back, by the rules of a refusal at sending (docs/decisions/0041, 0057): an
 * address that does not exist is marked, unless staff stored it since that mail left, and its mail goes to the unit's other contact;
 * a full mailbox is tried again on the next working day, three times at most; a refusal of the sender marks nobody. What is still owed
 * leaves once more. The same mail is recorded once.
 */
export async function enterBounce(
  caller: { writer: Transactions; at: Instant; who: string },
  { source, report }: EnteredBounce,
): Promise<BounceOutcome> {
  const hash = createHash('sha256').update(source).digest('hex');
  return caller.writer.transaction(async (tx) => {
    if (await isBounceKnown(tx, hash)) return { outcome: 'known' };
    const digest = await lockSentDigest(tx, report.messageId);
    const recipient = digest === null ? null : recipientOf(report, digest);
    if (digest === null || recipient === null) return { outcome: 'unknown' };
    const { action } = recipient;
    if (action !== 'failed' && action !== 'delayed') return { outcome: 'delivered' };
    const concerns = bounceSubject(recipient);
    const repeated = action === 'failed' && !(await hasFailedBefore(tx, digest.id));
    const marked = concerns === 'address' && (await mark(tx, digest, recipient, caller.at));
    const answer = answerOf(recipient);
    const kept = { hash, digest: digest.id, address: digest.email.toLowerCase(), action, concerns, answer, marked };
    if (!(await insertBounce(tx, { ...kept, enteredBy: caller.who, at: caller.at }))) return { outcome: 'known' };
    const again = repeated ? await repeat(tx, digest, concerns, caller.at) : 0;
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'mail.bounce',
      subject: digest.id,
      detail: { person: digest.person, email: digest.email, action, concerns, marked, again, detail: answer },
    });
    return { outcome: 'recorded', email: digest.email, concerns, marked, digest: digest.id, contact: digest.person };
  });
}

/** The recipient that our mail was for; of a mail that was forwarded there, the only one. */
function recipientOf({ recipients }: BounceReport, { email }: BouncedDigest): BouncedRecipient | null {
  const named = recipients.find(({ addresses }) => addresses.includes(email.toLowerCase()));
  return named ?? (recipients.length === 1 ? recipients[0]! : null);
}

function answerOf({ answer, status }: BouncedRecipient): string {
  return (answer === '' ? (status ?? '') : answer).slice(0, 300);
}

async function mark(
  tx: Transaction,
  digest: BouncedDigest,
  recipient: BouncedRecipient,
  at: Instant,
): Promise<boolean> {
  if (await isAddressCheckedSince(tx, digest.email, digest.sentAt)) return false;
  const key = `bounce ${recipient.status ?? ''}`.trim();
  await markBadAddress(tx, digest.email, { reason: answerOf(recipient), key }, at);
  return true;
}

/** What did not arrive leaves once more: at once in the next slot, to a full mailbox on the next working day. */
async function repeat(tx: Transaction, digest: BouncedDigest, concerns: RefusalSubject, at: Instant): Promise<number> {
  if (concerns === 'sender') return 0;
  const full = concerns === 'mailbox-full';
  if (full && (await countFullMailbox(tx, digest.email, at - FULL_DAYS * DAY_LENGTH)) > FULL_MOST) return 0;
  const from = full ? atTime(addDays(dayOf(at), 1), '00:00') : at;
  const again = await sendAgain(tx, digest.id, nextSlot(await loadCalendar(tx), from));
  if (again > 0) await queueSignal(tx, MAIL_WORKFLOW_ID);
  return again;
}

/** What was found out, in words for the person who entered it. */
export function bounceWords(outcome: BounceOutcome): Message {
  if (outcome.outcome !== 'recorded') return message(`contacts.bounce-${outcome.outcome}`);
  const { email, concerns, marked } = outcome;
  if (concerns === 'address')
    return message(marked ? 'contacts.bounce-address' : 'contacts.bounce-address-old', { email });
  if (concerns === 'mailbox-full') return message('contacts.bounce-full', { email });
  return message(concerns === 'sender' ? 'contacts.bounce-sender' : 'contacts.bounce-for-now', { email });
}
