import { NO_COUNTS, type RoundCounts, sumOfCounts } from '../../domain/states/round-counts';
import type { Instant } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { readRoundCounts } from '../../storage/round-counts';
import { isAskedForSql, isInForceSql } from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';

/** One period of a report of a document: all its rounds, whoever compiles them. */
export interface ReportPeriod {
  report: string;
  /** "6 tháng đầu năm 2020" */
  period: string;
  /** The last of the ends of its rounds. */
  lateFrom: Instant;
  rounds: readonly string[];
  counts: RoundCounts;
}

/** Periods of one report that are looked back over. */
export const MOST_PERIODS = 8;

/**
 * The last periods of each report of a document whose date is past, the oldest first. Reports of one name are one series, also where
 * the document asks for them in several clauses: 614/KH-UBND asks for the same report for six months and for the year.
 */
export async function readReportPeriods(
  db: Queryable,
  plan: string,
  at: Instant,
  reach: Reach | null,
): Promise<ReportPeriod[]> {
  const rows = await db.rows<{ id: string; report: string; period: string; lateFrom: Instant; place: number }>(
    `with required as materialized (select r ->> 'id' as id, r ->> 'report' as report
       from plans p cross join jsonb_array_elements(p.body -> 'requirements') r where p.id = $2 and ${isInForceSql('p')}),
     found as (select c.id, r.report, c.period ->> 'title' as period, c.period_id,
         max(c.late_from) over (partition by r.report, c.period_id) as ended
       from collections c join required r on r.id = c.requirement
       where c.plan = $2 and ${isAskedForSql('c')} and c.late_from <= $1
         and ${reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 3)}),
     placed as (select *, dense_rank() over (partition by report order by ended desc, period_id desc) as place from found)
     select id, report, period, ended as "lateFrom", place from placed where place <= ${MOST_PERIODS}
     order by ended, period_id, report, id`,
    [timestamp(at), plan, ...reachValues(reach)],
  );
  const counts = await readRoundCounts(
    db,
    rows.map(({ id }) => id),
    at,
  );
  const periods = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = `${row.place} ${row.report}`;
    const own = periods.get(key);
    if (own === undefined) periods.set(key, [row]);
    else own.push(row);
  }
  return [...periods.values()].map((own) => {
    const { report, period, lateFrom } = own[0]!;
    const rounds = own.map(({ id }) => id);
    return { report, period, lateFrom, rounds, counts: sumOfCounts(rounds.map((id) => counts.get(id) ?? NO_COUNTS)) };
  });
}
