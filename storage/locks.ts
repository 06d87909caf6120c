import type { Queryable } from './database';

/**
 * Locks on several rows, held until the transaction ends. All take them in one order, that of the bytes of the ids: two transactions that
 * lock the same rows in different orders wait for each other for ever, and `order by id` alone follows the collation
 * of the cluster. Obligations come before their collections, and a plan before both.
 */
const IN_ORDER = 'order by id collate "C" for no key update';

/** Holds several obligations; none is missing or new to the caller, who reads them afterwards. */
export async function lockObligations(tx: Queryable, ids: readonly string[]): Promise<void> {
  await tx.rows(`select id from obligations where id = any($1) ${IN_ORDER}`, [ids]);
}

/** Holds whole collections: their obligations, then themselves. */
export async function lockCollections(tx: Queryable, ids: readonly string[]): Promise<void> {
  await tx.rows(`select id from obligations where collection = any($1) ${IN_ORDER}`, [ids]);
  await tx.rows(`select id from collections where id = any($1) ${IN_ORDER}`, [ids]);
}

/** Holds a plan: its dates are settled, its open points answered and its steps done one after the other. */
export async function lockPlan(tx: Queryable, id: string): Promise<void> {
  await tx.rows('select id from plans where id = $1 for no key update', [id]);
}

/**
 * The same ids in the order in which their rows are locked.
 * @example inLockOrder(['p/b/u', 'p/a/u']) // ['p/a/u', 'p/b/u']
 */
export function inLockOrder<T>(rows: readonly T[], idOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => Buffer.compare(Buffer.from(idOf(a)), Buffer.from(idOf(b))));
}
