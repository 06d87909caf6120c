import { DungHanError } from '../../domain/errors';
import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { message } from '../../domain/messages/message';
import { writeAudit } from '../../storage/audit';
import { lockOfficeDays, type OfficeDays, setOfficeDays } from '../../storage/contacts';
import { queueSignal } from '../../storage/relay';
import type { Caller } from '../contract';

/**
 * Notes from when to when a contact holds its post. After the last day nothing is sent to it, its sessions, tokens, sign-in links and
 * calendar addresses end with their next use, and mail for the post goes to who holds it then, else to the unit's other contacts.
 * @param days null: open
 * @throws DungHanError NOT_FOUND; FIELD_INVALID when the last day is before the first
 * @example await keepOfficeDays(caller, 'gialai-2025:so-y-te/officer', { from: null, to: '2026-11-30' })
 */
export async function keepOfficeDays(caller: Caller, contact: string, days: OfficeDays): Promise<void> {
  if (days.from !== null && days.to !== null && days.to < days.from) {
    throw new DungHanError(
      'FIELD_INVALID',
      message('contacts.last-day-before-first', { from: days.from, to: days.to }),
    );
  }
  await caller.writer.transaction(async (tx) => {
    const before = await lockOfficeDays(tx, contact);
    if (before === null) throw new DungHanError('NOT_FOUND', message('refusals.no-contact'));
    await setOfficeDays(tx, contact, days);
    await queueSignal(tx, MAIL_WORKFLOW_ID);
    const { from, to } = before;
    const detail = { before: { from, to }, after: days };
    await writeAudit(tx, { at: caller.at, who: caller.who, action: 'contact.days', subject: contact, detail });
  });
}
