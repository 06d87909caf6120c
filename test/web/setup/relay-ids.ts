import type { Queryable } from '../../../storage/database';

/** Workflows with a waiting signal, in order, each once. */
export async function relayIds(db: Queryable): Promise<string[]> {
  const rows = await db.rows<{ id: string }>('select distinct workflow_id as id from relay order by 1');
  return rows.map(({ id }) => id);
}
