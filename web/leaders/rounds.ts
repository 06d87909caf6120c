import type { Instant } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { type Reach, reachCondition, reachValues } from '../reach';

/** One line of duty a leader follows: the round in hand, and the round before it. */
export interface FollowedRound {
  id: string;
  /** Round of the period before, of the same requirement and compiler. */
  previous: string | null;
  previousPeriod: string | null;
  /** Past or closed: shown short. */
  done: boolean;
}

/** Rounds shown at length; the others stand in the list of compiled reports. */
const MOST_ROUNDS = 12;

const COLUMNS = { unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' };

/**
 * The rounds a leader reads now: of each requirement and compiler the first that is not closed and has opened or is next,
 * else the newest that is over. Overdue ones first.
 */
export async function readFollowedRounds(db: Queryable, at: Instant, reach: Reach | null): Promise<FollowedRound[]> {
  return db.rows<FollowedRound>(
    `with mine as (
       select c.id, c.plan, c.requirement, c.compiler, c.last_day, c.late_from, c.history or c.closed_at is not null as done
       from collections c join plans p on p.id = c.plan
       where p.withdrawn_at is null and ${reachCondition(COLUMNS, 2)}),
     followed as (
       select distinct on (plan, requirement, compiler) * from mine
       order by plan, requirement, compiler, done,
         case when done then -extract(epoch from late_from) else extract(epoch from late_from) end),
     shown as (
       select * from followed
       order by done, late_from > $1, case when late_from > $1 then extract(epoch from late_from)
         else -extract(epoch from late_from) end, id
       limit ${MOST_ROUNDS})
     select s.id, s.done, before.id as previous, before.period as "previousPeriod"
     from shown s left join lateral (
       select c.id, c.period ->> 'title' as period from collections c
       where c.plan = s.plan and c.requirement = s.requirement and c.compiler = s.compiler and c.last_day < s.last_day
       order by c.last_day desc limit 1) before on true
     order by s.done, s.late_from > $1, case when s.late_from > $1 then extract(epoch from s.late_from)
       else -extract(epoch from s.late_from) end, s.id`,
    [timestamp(at), ...reachValues(reach)],
  );
}
