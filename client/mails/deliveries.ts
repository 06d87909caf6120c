import type { RefusalSubject } from '../../domain/notices/refusal-subject';
import type { DeliveryState } from '../../domain/people/delivery-state';
import { addDays, type Day, type Instant, startOfDay } from '../../domain/time/time';
import type { Post, UnitId } from '../../domain/units/unit';
import { type Queryable, timestamp } from '../../storage/database';

/** One mail to one person. */
export interface Delivery {
  id: string;
  /** Contact id of who reads it. */
  contact: string;
  name: string;
  post: Post;
  unit: UnitId;
  unitName: string;
  /** Address it was sent to. */
  email: string;
  slot: Instant;
  state: DeliveryState;
  sentAt: Instant | null;
  /** Null until it is written. */
  subject: string | null;
  attempts: number;
  /** The words of the server that refused or gave back; null where it took the mail. */
  answer: string | null;
  /** Whom the newest bounce speaks of; null where there is none. */
  concerns: RefusalSubject | null;
  bouncedAt: Instant | null;
}

/** Which mails are listed; null or empty: all. */
export interface DeliveryFilter {
  unit: UnitId | null;
  contact: string | null;
  /** Mails that told of this round. */
  round: string | null;
  state: DeliveryState | null;
  /** Part of the address or of a name, without regard to case. */
  search: string;
  /** Days of the slot. */
  from: Day | null;
  to: Day | null;
}

/** Mails on one page. */
export const DELIVERIES_A_PAGE = 50;

const STATE = `case when d.state in ('bad-address', 'gave-up') then 'refused'
  when d.state = 'sent' and b.action = 'failed' then 'bounced' when d.state = 'sent' then 'sent'
  when d.last_error is not null then 'put-off' else 'waiting' end`;

/**
 * What was sent to whom, the newest slot first: each mail with what became of it. Mails that lost all their notices are left out, as they
 * were never sent.
 * @param page counted from 1
 */
export async function readDeliveries(
  db: Queryable,
  filter: DeliveryFilter,
  page: number,
): Promise<{ mails: Delivery[]; found: number }> {
  const { unit, contact, round, state, search, from, to } = filter;
  const rows = await db.rows<Delivery & { found: number }>(
    `select *, count(*) over () as found from (
       select d.id, d.person as contact, k.name, k.post, k.unit, u.name as "unitName", d.email, d.slot, ${STATE} as state,
         d.sent_at as "sentAt", d.subject, d.attempts, coalesce(b.answer, d.last_error) as answer, b.concerns, b.at as "bouncedAt"
       from digests d join contacts k on k.id = d.person join units u on u.id = k.unit
         left join lateral (select * from bounces b where b.digest = d.id order by b.action = 'failed' desc, b.id desc limit 1) b on true
       where d.state <> 'empty' and ($1::text is null or k.unit = $1)
         and ($2::text is null or d.person = $2 or exists (select from notices n where n.digest = d.id and n.person = $2))
         and ($3::text is null or exists (select from notices n where n.digest = d.id and n.collection = $3))
         and ($4 = '' or strpos(lower(d.email || ' ' || k.name || ' ' || u.name), lower($4)) > 0)
         and ($5::timestamptz is null or d.slot >= $5) and ($6::timestamptz is null or d.slot < $6)) x
     where $7::text is null or state = $7
     order by slot desc, "unitName", id limit ${DELIVERIES_A_PAGE} offset $8`,
    [
      ...[unit, contact, round, search.trim()],
      from === null ? null : timestamp(startOfDay(from)),
      to === null ? null : timestamp(startOfDay(addDays(to, 1))),
      ...[state, (page - 1) * DELIVERIES_A_PAGE],
    ],
  );
  return { mails: rows.map(({ found: _, ...mail }) => mail), found: rows[0]?.found ?? 0 };
}
