import type { Transaction } from './database';

/**
 * Locks on several rows, held until the transaction ends. All callers lock in the byte order of the ids, as two
 * transactions that lock the same rows in different orders deadlock, and `order by id` alone depends on the collation
 * of the cluster. Obligations are locked before their collections, and a plan before both.
 */
const IN_ORDER = 'order by id collate "C" for no key update';

/** Locks several obligations; the caller must read them afterwards, when they can no longer change. */
export async function lockObligations(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.rows(`select id from obligations where id = any($1) ${IN_ORDER}`, [ids]);
}

/** Locks whole collections: their obligations, then the collections. */
export async function lockCollections(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.rows(`select id from obligations where collection = any($1) ${IN_ORDER}`, [ids]);
  await tx.rows(`select id from collections where id = any($1) ${IN_ORDER}`, [ids]);
}

/** Locks a plan: serializes settling dates, answering open points and its steps. */
export async function lockPlan(tx: Transaction, id: string): Promise<void> {
  await tx.rows('select id from plans where id = $1 for no key update', [id]);
}

/**
 * The same ids in the order in which their rows are locked.
 * @example inLockOrder(['p/b/u', 'p/a/u']) // ['p/a/u', 'p/b/u']
 */
export function inLockOrder<T>(rows: readonly T[], idOf: (row: T) => string): T[] {
  return [...rows].sort((a, b) => Buffer.compare(Buffer.from(idOf(a)), Buffer.from(idOf(b))));
}
