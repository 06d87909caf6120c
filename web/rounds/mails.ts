import type { Caller } from '../../client/contract';
import { MAIL_WORKFLOW_ID } from '../../domain/ids';
import { writeAudit } from '../../storage/audit';
import { tellWorkflow } from '../../storage/relay';

/**
 * Holds the urging mails of a collection's overdue step that have not left, or lets them go in the next slot.
 * @returns how many it was.
 */
export async function holdMails(caller: Caller, collection: string, hold: boolean): Promise<number> {
  const [from, to] = hold ? ['waiting', 'held'] : ['held', 'waiting'];
  return caller.database.transaction(async (tx) => {
    const moved = await tx.rows(
      `update notices set state = $3 where collection = $1 and kind = 'overdue' and state = $2 returning id`,
      [collection, from, to],
    );
    if (moved.length === 0) return 0;
    if (!hold) await tellWorkflow(tx, MAIL_WORKFLOW_ID);
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: hold ? 'mail.hold' : 'mail.release',
      subject: collection,
      detail: { notices: moved.length },
    });
    return moved.length;
  });
}
