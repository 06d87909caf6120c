import { collectionWorkflowId, MAIL_WORKFLOW_ID, planWorkflowId } from '../domain/ids';
import { tellWorkflow } from '../storage/relay';
import type { ActivityDeps } from './deps';

/** What a comparison of facts and workflows found. */
export interface Reconciliation {
  checked: number;
  /** Workflow ids that had no open run although PostgreSQL says there is something to do. */
  restarted: string[];
}

/**
 * Compares PostgreSQL with Temporal: each unclosed collection and unfinished plan must have an open run. The other way
 * round needs nothing: a run that finds its collection finished ends by itself.
 */
export function reconcileActivities(deps: ActivityDeps) {
  return {
    async reconcile(_request: { at: string }): Promise<Reconciliation> {
      const expected = await expectedWorkflows(deps);
      const restarted: string[] = [];
      for (const workflowId of expected) {
        if (await deps.workflows.isOpen(workflowId)) continue;
        await tellWorkflow(deps.database, workflowId);
        restarted.push(workflowId);
      }
      return { checked: expected.length, restarted };
    },
  };
}

async function expectedWorkflows(deps: ActivityDeps): Promise<string[]> {
  const collections = await deps.database.rows<{ id: string }>(
    `select c.id from collections c join plans p on p.id = c.plan
     where not c.history and p.withdrawn_at is null
       and (c.closed_at is null or c.closed_version < c.latest_version or c.uncompiled_since is not null)`,
  );
  const plans = await deps.database.rows<{ id: string }>(
    `select id from plans where withdrawn_at is null and exists (
       select 1 from jsonb_array_elements(body -> 'requirements') r
       where r -> 'last' = 'null' and r -> 'first' <> 'null')`,
  );
  const waiting = await deps.database.rows(`select 1 from notices where state = 'waiting' limit 1`);
  return [
    ...collections.map((row) => collectionWorkflowId(row.id)),
    ...plans.map((row) => planWorkflowId(row.id)),
    ...(waiting.length > 0 ? [MAIL_WORKFLOW_ID] : []),
  ];
}
