import type { NoticeKind } from '../../domain/notices/notice';
import type { Day, Instant } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';

/** Notices about a round: one line for each kind, slot and state, however many people. */
export interface NoticeLine {
  kind: NoticeKind;
  step: string;
  state: 'waiting' | 'claimed' | 'sent' | 'dropped' | 'held' | 'history';
  slot: Instant;
  sentAt: Instant | null;
  people: { name: string; unit: string; bad: boolean }[];
}

/** The newest first. */
export async function readNoticeLines(db: Queryable, collection: string): Promise<NoticeLine[]> {
  return db.rows<NoticeLine>(
    `select n.kind, n.step, n.state, n.slot, min(d.sent_at) as "sentAt",
       jsonb_agg(jsonb_build_object('name', coalesce(k.name, n.person), 'unit', coalesce(u.short_name, ''),
         'bad', k.bad_since is not null) order by u.ord, k.post) as people
     from notices n left join contacts k on k.id = n.person left join units u on u.id = k.unit
       left join digests d on d.id = n.digest and n.state = 'sent'
     where n.collection = $1 group by n.kind, n.step, n.state, n.slot order by n.slot desc, n.kind, n.state limit 60`,
    [collection],
  );
}

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
