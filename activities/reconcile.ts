import { collectionWorkflowId, MAIL_WORKFLOW_ID, planWorkflowId } from '../domain/ids';
import { doDueUnitChangesIn } from '../storage/due-unit-changes';
import { cleanUpDaily, USUAL_KEEPING } from '../storage/keeping';
import { queueSignal } from '../storage/relay';
import { needsWorkflowSql } from '../storage/standing';
import { type ActivityDeps, instantOf } from './deps';
import { readPlanStep } from './plan/plan-steps';
import { writeWeeklyNotices } from './weekly';

/** Result of comparing facts with workflows. */
export interface Reconciliation {
  checked: number;
  /** Workflow ids that had no open run although PostgreSQL says there is something to do. */
  restarted: string[];
}

/**
 * Compares PostgreSQL with Temporal: each unclosed collection and unfinished plan must have an open run. The other
 * direction needs no check: a run that finds its collection finished ends by itself. On Mondays the leaders' weekly
 * mail is written too, changes of units whose day has come are done, once a day what is kept no longer is deleted, and each time the mailbox is read to which mails come back.
 */
export function reconcileActivities(deps: ActivityDeps) {
  return {
    async reconcile(request: { at: string }): Promise<Reconciliation> {
      await writeWeeklyNotices(deps, instantOf(request.at));
      await doDueUnitChangesIn(deps.database, instantOf(request.at), await deps.calendar());
      await cleanUpDaily(deps.database, deps.keeping ?? USUAL_KEEPING, instantOf(request.at));
      const expected = await expectedWorkflows(deps);
      const restarted: string[] = [];
      for (const workflowId of expected) {
        if (await deps.workflows.isOpen(workflowId)) continue;
        await queueSignal(deps.database, workflowId);
        restarted.push(workflowId);
      }
      // Last: a mailbox that answers slowly keeps nothing else waiting.
      await deps.readBounces?.(instantOf(request.at));
      return { checked: expected.length, restarted };
    },
  };
}

async function expectedWorkflows(deps: ActivityDeps): Promise<string[]> {
  const collections = await deps.database.rows<{ id: string }>(
    `select c.id from collections c join plans p on p.id = c.plan
     where ${needsWorkflowSql('c', 'p')}`,
  );
  const calendar = await deps.calendar();
  const plans = await deps.database.rows<{ id: string }>('select id from plans where withdrawn_at is null order by id');
  const unfinished: string[] = [];
  for (const { id } of plans) {
    if ((await readPlanStep(deps.database, id, calendar)) !== null) unfinished.push(id);
  }
  const waiting = await deps.database.rows(`select 1 from notices where state = 'waiting'
       union all select 1 from former_addresses where state = 'waiting' limit 1`);
  return [
    ...collections.map((row) => collectionWorkflowId(row.id)),
    ...unfinished.map(planWorkflowId),
    ...(waiting.length > 0 ? [MAIL_WORKFLOW_ID] : []),
  ];
}
