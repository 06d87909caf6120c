import type { Queryable } from '../../storage/database';

/** Rounds for which a letter of the receiver was drafted: what waits for the leader's own signature. */
export async function readReceiverLetters(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.rows<{ collection: string }>(
    `select distinct l.collection from letters l join collections c on c.id = l.collection
     where l.collection = any($1) and l.issuer = c.receiver and c.receiver <> c.compiler`,
    [ids],
  );
  return new Set(rows.map((row) => row.collection));
}
