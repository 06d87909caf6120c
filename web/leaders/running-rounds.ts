import { type RunningRounds, runningRounds } from '../../domain/states/running-rounds';
import type { Instant } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { isGoingOnSql, isInForceSql, isOverdueSql } from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';

/**
 * Every running round within reach, counted for the headline: also those that the page has no room for. Round by round, as the index of
 * owing reports begins with the round: missing reports of a million in closed ones cost nothing.
 */
export async function readRunningRounds(db: Queryable, at: Instant, reach: Reach | null): Promise<RunningRounds> {
  const rows = await db.rows<{ past: boolean; overdue: number }>(
    `select c.late_from <= $1 as past, l.overdue from collections c join plans p on p.id = c.plan
       cross join lateral (select count(*) as overdue from obligations o where o.collection = c.id and ${isOverdueSql('o', '$1')}) l
     where ${isInForceSql('p')} and ${isGoingOnSql('c')}
       and ${reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 2)}`,
    [timestamp(at), ...reachValues(reach)],
    'running-rounds',
  );
  return runningRounds(rows.map(({ past, overdue }) => ({ past, counts: { overdue } })));
}
