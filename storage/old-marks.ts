import type { Queryable, Transaction } from './database';

/** The migration since which the enhanced code of a refusal decides whom it concerns. */
const BY_CODE_SINCE = 18;

/**
 * Contacts that an earlier version marked: it took every refusal for one of the address, also those of the sender and full
 * mailboxes. Later marks keep the refusal's key, or came after that version.
 */
const MARKED_EARLIER = `bad_since is not null and bad_key is null
  and bad_since < (select applied_at from schema_migrations where number = ${BY_CODE_SINCE})`;

/** How many addresses are still marked by the rule of an earlier version. */
export async function countOldMarks(db: Queryable): Promise<number> {
  const [row] = await db.rows<{ marks: number }>(
    `select count(distinct lower(email)) as marks from contacts where ${MARKED_EARLIER}`,
  );
  return row!.marks;
}

/** Frees the addresses that an earlier version marked. @returns the addresses */
export async function freeOldMarks(tx: Transaction): Promise<string[]> {
  const freed = await tx.rows<{ email: string }>(
    `update contacts set bad_since = null, bad_reason = null where ${MARKED_EARLIER} returning lower(email) as email`,
  );
  return [...new Set(freed.map(({ email }) => email))].sort();
}
