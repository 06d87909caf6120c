import type { Instant } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { isAskedForSql, isExpectedSql, isGoingOnSql, isInForceSql, isReturnedSql } from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';

/** A followed requirement of one compiler: its current round, and the round before it. */
export interface FollowedRound {
  id: string;
  /** Round of the period before, of the same requirement and compiler. */
  previous: string | null;
  previousPeriod: string | null;
  /** A report with the round's own date, whose page explains the date; null where there is none. */
  why: string | null;
  /** Past or closed: shown short. */
  done: boolean;
}

/** Rounds of the page, and places among them that ended ones have; the others stand in the list of compiled reports. */
const MOST_ROUNDS = 12;
const KEPT_FOR_ENDED = 4;

/** Days after its last day during which an ended round is still shown at length, though the next one is ahead. */
export const FRESH_DAYS = 92;

const COLUMNS = { unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' };

const SOONEST = `order by done, late_from > $1, case when late_from > $1 then extract(epoch from late_from)
  else -extract(epoch from late_from) end, id`;

/**
 * The rounds a leader reads now: of each requirement and compiler the first that is not closed and has opened or is
 * next, else the newest ended one; while the next is not due, also the one that ended recently, whose figures are the
 * latest. Overdue ones first. Ended ones have places of their own, however much is running.
 */
export async function readFollowedRounds(db: Queryable, at: Instant, reach: Reach | null): Promise<FollowedRound[]> {
  const mine = `from collections c join plans p on p.id = c.plan
    where ${isInForceSql('p')} and ${isAskedForSql('c')} ${reach === null ? '' : `and ${reachCondition(COLUMNS, 2)}`}`;
  const columns = 'c.id, c.plan, c.requirement, c.compiler, c.last_day, c.late_from';
  return db.rows<FollowedRound>(
    `with open as (
       select distinct on (plan, requirement, compiler) ${columns}, false as done
       ${mine} and ${isGoingOnSql('c')}
       order by plan, requirement, compiler, late_from),
     over as (
       select distinct on (plan, requirement, compiler) ${columns}, true as done
       ${mine} and not ${isGoingOnSql('c')}
       order by plan, requirement, compiler, last_day desc, late_from desc),
     ended as (
       select * from over where (plan, requirement, compiler) not in (select plan, requirement, compiler from open
         where late_from <= $1 or over.late_from < $1 - interval '${FRESH_DAYS} days')),
     running as (select * from open ${SOONEST} limit (select ${MOST_ROUNDS} - least(${KEPT_FOR_ENDED}, count(*)) from ended)),
     shown as (
       select * from running
       union all
       (select * from ended ${SOONEST} limit (select ${MOST_ROUNDS} - count(*) from running)))
     select s.id, s.done, before.id as previous, before.period as "previousPeriod",
       (select o.id from obligations o where o.collection = s.id and not o.own and o.last_day = s.last_day and ${isExpectedSql('o')}
        and not ${isReturnedSql('o')} limit 1) as why
     from shown s left join lateral (
       select c.id, c.period ->> 'title' as period from collections c
       where c.plan = s.plan and c.requirement = s.requirement and c.compiler = s.compiler and c.last_day < s.last_day
       order by c.last_day desc limit 1) before on true
     ${SOONEST}`,
    [timestamp(at), ...(reach === null ? [] : reachValues(reach))],
  );
}
