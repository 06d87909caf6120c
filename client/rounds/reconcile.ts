import { RECONCILE_WORKFLOW_ID } from '../../domain/ids';
import { writeAudit } from '../../storage/audit';
import { queueSignal } from '../../storage/relay';
import { needsWorkflowSql } from '../../storage/standing';
import type { Caller } from '../contract';

/** Pending work when a reconcile was requested; also the JSON of `reconcile`. */
export interface ReconcileRequest {
  /** Collections that must have an open workflow. */
  collections: number;
  /** Notices not sent yet. */
  notices: number;
  /** Signals that the relay has not delivered yet, without this one; many mean that Temporal is down. */
  relay: number;
  told: string;
}

/** Asks the reconcile workflow to compare facts and workflows now; nothing here talks to Temporal. */
export async function requestReconcile(caller: Caller): Promise<ReconcileRequest> {
  return caller.writer.transaction(async (tx) => {
    const [counts] = await tx.rows<Omit<ReconcileRequest, 'told'>>(
      `select (select count(*) from collections c join plans p on p.id = c.plan
          where ${needsWorkflowSql('c', 'p')}) as collections,
         (select count(*) from notices where state = 'waiting') as notices,
         (select count(*) from relay) as relay`,
    );
    await queueSignal(tx, RECONCILE_WORKFLOW_ID);
    const found = { ...counts!, told: RECONCILE_WORKFLOW_ID };
    await writeAudit(tx, {
      at: caller.at,
      who: caller.who,
      action: 'reconcile',
      subject: RECONCILE_WORKFLOW_ID,
      detail: { ...found },
    });
    return found;
  });
}
