import type { NoticeKind } from '../../domain/notices/notice';
import type { Instant } from '../../domain/time/time';
import type { Queryable } from '../../storage/database';

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
