import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';
import { type Reach, reachCondition, reachValues } from '../access/reach';
import { type CollectionHead, readHeads } from './collection-head';

/** Urging mails of a round that are not sent yet: staff look first, and hold them where reports came another way. */
export interface UrgingMails {
  head: CollectionHead;
  waiting: number;
  held: number;
  slot: Instant;
}

/** Rounds with waiting urging mails, the soonest first. @param round one of them only */
export async function readUrging(
  db: Queryable,
  reach: Reach | null,
  round: string | null = null,
): Promise<UrgingMails[]> {
  const rows = await db.rows<Omit<UrgingMails, 'head'> & { collection: string }>(
    `select n.collection, count(*) filter (where n.state = 'waiting') as waiting,
       count(*) filter (where n.state = 'held') as held, min(n.slot) as slot
     from notices n join collections c on c.id = n.collection
     where n.kind = 'overdue' and n.state in ('waiting', 'held')
       and ($4::text is null or n.collection = $4) and ${reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 1)}
     group by n.collection order by min(n.slot), n.collection limit 20`,
    [...reachValues(reach), round],
  );
  const heads = await readHeads(
    db,
    rows.map(({ collection }) => collection),
  );
  return rows.map(({ collection, ...row }) => ({ ...row, head: heads.get(collection)! }));
}
