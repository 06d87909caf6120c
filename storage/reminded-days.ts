import type { Day, Instant } from '../domain/time/time';
import { type Queryable, timestamp } from './database';

/** Days on which each unit of a round was reminded or urged, by unit. */
export async function readRemindedDays(
  db: Queryable,
  collection: string,
  before: Instant,
): Promise<Map<string, Day[]>> {
  const rows = await db.rows<{ unit: string; days: Day[] }>(
    `select o.unit, array_agg(distinct x.day::text order by x.day::text) as days
     from notices n join obligations o on o.id = n.obligation left join digests d on d.id = n.digest
       cross join lateral (select (coalesce(d.sent_at, n.slot) at time zone interval '+07:00')::date as day) x
     where n.collection = $1 and n.kind in ('remind', 'overdue', 'escalate', 'repeat') and n.state in ('sent', 'history')
       and coalesce(d.sent_at, n.slot) < $2
     group by o.unit`,
    [collection, timestamp(before)],
  );
  return new Map(rows.map(({ unit, days }) => [unit, days]));
}
