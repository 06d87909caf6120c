import { NO_COUNTS } from '../domain/states/round-counts';
import type { Instant } from '../domain/time/time';
import { type Queryable, timestamp } from '../storage/database';
import { readRoundCounts } from '../storage/round-counts';
import { epochSql, isInForceSql, isOverdueSql, requirementJoin } from '../storage/standing';
import { IS_OPEN_SQL } from '../storage/weekly-mail';
import type { WeekFacts } from './facts';

/** A plan's open rounds for one receiver, and its reader's unsubscribe link. */
export async function readWeek(
  db: Queryable,
  given: { plan: string; person: string; at: Instant },
): Promise<WeekFacts> {
  const rounds = await db.rows<Omit<WeekFacts['rounds'][number], 'counts'>>(
    `select c.id, r ->> 'report' as report, c.period, c.late_from as "lateFrom", c.late_from <= $1 as past, n.missing
     from collections c join plans p on p.id = c.plan join contacts k on k.id = $3 and k.unit = c.receiver
       ${requirementJoin('c', 'p')}
       cross join lateral (
         select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'lateFrom', ${epochSql('o.late_from')})
           order by o.ord), '[]') as missing
         from obligations o join units u on u.id = o.unit where o.collection = c.id and ${isOverdueSql('o', '$1')}) n
     where c.plan = $2 and ${isInForceSql('p')} and ${IS_OPEN_SQL} order by c.late_from, c.id`,
    [timestamp(given.at), given.plan, given.person],
  );
  const counts = await readRoundCounts(
    db,
    rounds.map(({ id }) => id),
    given.at,
  );
  const [row] = await db.rows<{ token: string }>('select leave_token as token from weekly_mail where contact = $1', [
    given.person,
  ]);
  return {
    rounds: rounds.map((round) => ({ ...round, counts: counts.get(round.id) ?? NO_COUNTS })),
    leaveToken: row?.token ?? null,
  };
}
