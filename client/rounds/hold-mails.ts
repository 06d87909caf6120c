import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { writeAudit } from '../../storage/audit';
import { holdNotices } from '../../storage/notices';
import { queueSignal } from '../../storage/relay';
import type { Caller } from '../contract';

/**
 * Holds the urging mails of a collection's overdue step that have not left, or lets them go in the next slot.
 * @returns how many it was.
 */
export async function holdMails(caller: Caller, collection: string, hold: boolean): Promise<number> {
  return caller.writer.transaction(async (tx) => {
    const moved = await holdNotices(tx, collection, 'overdue', hold);
    if (moved === 0) return 0;
    if (!hold) await queueSignal(tx, MAIL_WORKFLOW_ID);
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: hold ? 'mail.hold' : 'mail.release',
      subject: collection,
      detail: { notices: moved },
    });
    return moved;
  });
}
