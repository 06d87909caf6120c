import { collectionWorkflowId, MAIL_WORKFLOW_ID, planWorkflowId } from '../../domain/ids';
import type { Transaction } from '../../storage/database';
import { queueSignal } from '../../storage/relay';
import { isGoingOnSql, isInForceSql } from '../../storage/standing';

/** Word to all whose next step or slot is reckoned in working days. */
export async function signalEveryWorkflow(tx: Transaction): Promise<void> {
  const collections = await tx.rows<{ id: string }>(
    `select c.id from collections c join plans p on p.id = c.plan
     where ${isGoingOnSql('c')} and ${isInForceSql('p')} order by c.id`,
  );
  const plans = await tx.rows<{ id: string }>('select id from plans where withdrawn_at is null order by id');
  for (const { id } of collections) await queueSignal(tx, collectionWorkflowId(id));
  for (const { id } of plans) await queueSignal(tx, planWorkflowId(id));
  await queueSignal(tx, MAIL_WORKFLOW_ID);
}
