import type { Period } from '../domain/obligations/collection';
import type { Day, Instant } from '../domain/time/time';
import { type Queryable, timestamp } from '../storage/database';
import { OPEN_ROUND } from '../storage/weekly-mail';
import type { WeekFacts } from './facts';

/** Nothing came though the date, its own after an extension, is past; the compiler's own figures are never late. $1: now */
const OVERDUE = 'o.version = 0 and not o.own and o.late_from <= $1';

/** How a plan's open rounds stand, for the body that receives them; and the link by which its reader leaves the mail. */
export async function readWeek(
  db: Queryable,
  given: { plan: string; person: string; at: Instant },
): Promise<WeekFacts> {
  const rounds = await db.rows<WeekFacts['rounds'][number] & { report: string; period: Period; lastDay: Day }>(
    `select c.id, r ->> 'report' as report, c.period, c.last_day as "lastDay", c.late_from <= $1 as past, n.*
     from collections c join plans p on p.id = c.plan join contacts k on k.id = $3 and k.unit = c.receiver
       cross join lateral (select r from jsonb_array_elements(p.body -> 'requirements') r where r ->> 'id' = c.requirement) x
       cross join lateral (
         select count(*) as expected, count(*) filter (where o.version > 0) as received,
           count(*) filter (where o.version > 0 and (o.own or o.counted_at < o.late_from)) as "onTime",
           count(*) filter (where ${OVERDUE}) as overdue,
           coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'lastDay', o.last_day)
             order by o.ord) filter (where ${OVERDUE}), '[]') as missing
         from obligations o join units u on u.id = o.unit
         where o.collection = c.id and o.state not in ('exempt', 'ended')) n
     where c.plan = $2 and p.withdrawn_at is null and ${OPEN_ROUND} order by c.late_from, c.id`,
    [timestamp(given.at), given.plan, given.person],
  );
  const [row] = await db.rows<{ token: string }>('select leave_token as token from weekly_mail where contact = $1', [
    given.person,
  ]);
  return { rounds, leaveToken: row?.token ?? null };
}
