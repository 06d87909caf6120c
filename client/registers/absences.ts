import { DungHanError } from '../../domain/errors';
import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { type Day, dayOf, daysBetween } from '../../domain/time/time';
import { insertAbsence, isAwayBetween, lockAbsence, setAbsenceEnded } from '../../storage/absences';
import { writeAudit } from '../../storage/audit';
import { lockOfficeDays } from '../../storage/contacts';
import type { Transaction } from '../../storage/database';
import { queueSignal } from '../../storage/relay';
import type { Caller } from '../contract';

/** An absence as it is noted. */
export interface NewAbsence {
  /** Who is away. */
  contact: string;
  /** Who reads its mails meanwhile: another contact of the unit. */
  deputy: string;
  from: Day;
  /** The last day: a deputy without an end is forgotten. */
  to: Day;
  /** "Nghỉ phép", "đi công tác"; may be empty. */
  reason: string;
}

/** An absence is longer than this only by mistake: who is away for good has left the post. */
const LONGEST_DAYS = 366;

/**
 * Notes that a contact is away and who reads its mails (người thay, đến ngày …); on the day after the last one they go to it again.
 * @returns the number of the absence
 * @throws DungHanError NOT_FOUND; FIELD_INVALID for days that are past, reversed or too far; CONFLICT when the deputy is of another
 *   unit or has left its post by then, or when the contact is noted as away on one of the days
 */
export async function noteAbsence(caller: Caller, absence: NewAbsence): Promise<number> {
  const { contact, deputy, from, to } = absence;
  const today = dayOf(caller.at);
  return caller.writer.transaction(async (tx) => {
    await requireDeputy(tx, absence);
    if (to < from || to < today || daysBetween(from, to) > LONGEST_DAYS) {
      throw new DungHanError('FIELD_INVALID', message('contacts.absence-days', { from, to, most: LONGEST_DAYS }));
    }
    if (await isAwayBetween(tx, contact, from, to)) {
      throw new DungHanError('CONFLICT', message('contacts.absent-already'));
    }
    const id = await insertAbsence(tx, { ...absence, notedBy: caller.who, notedAt: caller.at });
    await queueSignal(tx, MAIL_WORKFLOW_ID);
    const detail = { absence: id, deputy, from, to, reason: absence.reason };
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'contact.absence', subject: contact, detail });
    return id;
  });
}

async function requireDeputy(tx: Transaction, { contact, deputy, to }: NewAbsence): Promise<void> {
  const [first, second] = [contact, deputy].toSorted();
  const found = new Map([
    [first, await lockOfficeDays(tx, first!)],
    [second, await lockOfficeDays(tx, second!)],
  ]);
  const [away, reads] = [found.get(contact), found.get(deputy)];
  if (!away || !reads) throw new DungHanError('NOT_FOUND', message('refusals.no-contact'));
  const leaves = reads.to !== null && reads.to < to;
  if (contact === deputy || away.unit !== reads.unit || leaves) {
    throw new DungHanError('CONFLICT', message('contacts.deputy-of-unit'));
  }
}

/**
 * Cuts an absence short: from now on the contact reads its own mails again.
 * @throws DungHanError NOT_FOUND when there is none, or it was cut short before
 */
export async function endAbsence(caller: Caller, id: number): Promise<void> {
  await caller.writer.transaction(async (tx) => {
    const absence = await lockAbsence(tx, id);
    if (absence === null || absence.endedAt !== null) {
      throw new DungHanError('NOT_FOUND', message('contacts.no-absence'));
    }
    await setAbsenceEnded(tx, id, caller.who, caller.at);
    await queueSignal(tx, MAIL_WORKFLOW_ID);
    const { contact, deputy, from, to } = absence;
    const detail = { absence: id, deputy, from, to };
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'contact.absence-end', subject: contact, detail });
  });
}
