import type { Database, Writer } from './database';

/** Queues a signal to a workflow in the transaction of the change (transactional outbox); the relay delivers it. */
export async function queueSignal(tx: Writer, workflowId: string, options: { urgent?: boolean } = {}): Promise<void> {
  await tx.rows('insert into relay (workflow_id, urgent) values ($1, $2)', [workflowId, options.urgent ?? false]);
}

/** The waiting rows of one workflow, delivered as one signal. */
export interface RelayBatch {
  workflowId: string;
  urgent: boolean;
}

/**
 * Passes waiting rows to `deliver`, grouped by workflow, and deletes them once it has returned; rows locked by another
 * worker are skipped. On an error the rows stay for the next attempt.
 * @returns the number of signalled workflows
 */
export async function drainRelay(
  database: Database,
  deliver: (batch: RelayBatch) => Promise<void>,
  limit = 500,
): Promise<number> {
  return database.transaction(async (tx) => {
    const rows = await tx.rows<{ id: number; workflow_id: string; urgent: boolean }>(
      'select id, workflow_id, urgent from relay order by id limit $1 for update skip locked',
      [limit],
    );
    const batches = new Map<string, RelayBatch>();
    for (const row of rows) {
      const urgent = row.urgent || (batches.get(row.workflow_id)?.urgent ?? false);
      batches.set(row.workflow_id, { workflowId: row.workflow_id, urgent });
    }
    for (const batch of batches.values()) await deliver(batch);
    if (rows.length > 0) await tx.rows('delete from relay where id = any($1)', [rows.map((row) => row.id)]);
    return batches.size;
  });
}
