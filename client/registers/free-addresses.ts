import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { writeAudit } from '../../storage/audit';
import { freeOldMarks } from '../../storage/old-marks';
import { queueSignal } from '../../storage/relay';
import type { Caller } from '../contract';

/** What the journal says the line is about, as no single contact is. */
const SUBJECT = 'old-marks';

/**
 * Frees all addresses that an earlier version marked as unreachable, when it took a full mailbox or a refusal of the sender for a
 * wrong address. What waited for them leaves in the next slot; one that is really wrong is marked again by the server's answer.
 * @returns the addresses
 */
export async function freeAddressesOfOldRule(caller: Caller): Promise<string[]> {
  return caller.writer.transaction(async (tx) => {
    const emails = await freeOldMarks(tx);
    if (emails.length === 0) return emails;
    await queueSignal(tx, MAIL_WORKFLOW_ID);
    const { at, who } = caller;
    await writeAudit(tx, { at, who, action: 'mail.free-addresses', subject: SUBJECT, detail: { emails } });
    return emails;
  });
}
