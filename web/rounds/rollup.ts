import type { Rollup } from '../../domain/rollup/rollup';
import type { RoundCounts } from '../../domain/states/round-counts';
import { byUrgency } from '../../domain/states/urgency';
import type { Instant } from '../../domain/time/time';
import { type Queryable, timestamp } from '../../storage/database';
import { readRoundCounts } from '../../storage/round-counts';
import { isAskedForSql, isInForceSql } from '../../storage/standing';
import { type Reach, reachCondition, reachValues } from '../access/reach';
import { type CollectionHead, readHeads } from './collection-head';

/** A line of the leaders' list. */
export interface CollectionLine {
  head: CollectionHead;
  counts: RoundCounts;
  /** Its date is past. */
  overdue: boolean;
  version: number | null;
  state: 'draft' | 'confirmed' | null;
  /** The newest confirmed version, where a later draft waits. */
  confirmed: number | null;
}

/** Most running rounds, the earliest dates first, and most past ones, the newest first. */
const MOST_ROUNDS = 300;
const IS_PAST = '(c.history or c.closed_at is not null)';

/** The rounds of reports with their counts: those in progress by their urgency, then the past ones, newest first. */
export async function readCollectionLines(
  db: Queryable,
  at: Instant,
  reach: Reach | null = null,
): Promise<CollectionLine[]> {
  const rows = await db.rows<Pick<CollectionLine, 'overdue' | 'version' | 'state' | 'confirmed'> & { id: string }>(
    `select c.id, c.late_from <= $1 as overdue, r.version, r.state,
       (select max(k.version) from rollups k where k.collection = c.id and k.state = 'confirmed' and k.version < r.version) as confirmed
     from (select c.id, c.history, c.late_from, ${IS_PAST} as past, row_number() over (partition by ${IS_PAST} order by
         case when ${IS_PAST} then -extract(epoch from c.late_from) else extract(epoch from c.late_from) end, c.id) as place
       from collections c join plans p on p.id = c.plan
       where ${isInForceSql('p')} and ${isAskedForSql('c')} and ${reachCondition({ unit: 'c.compiler', plan: 'c.plan', compiler: 'c.compiler' }, 2)}) c
       left join lateral (select version, state from rollups where collection = c.id order by version desc limit 1) r on true
     where c.place <= ${MOST_ROUNDS} order by c.past, c.history, c.place`,
    [timestamp(at), ...reachValues(reach)],
  );
  const ids = rows.map(({ id }) => id);
  const [heads, counts] = await Promise.all([readHeads(db, ids), readRoundCounts(db, ids, at)]);
  const lines = rows.flatMap(({ id, ...row }): CollectionLine[] => {
    const counted = counts.get(id);
    if (counted === undefined) return [];
    return [{ ...row, counts: counted, head: heads.get(id)! }];
  });
  const compare = byUrgency(at);
  const running = lines
    .filter((line) => !isPast(line))
    .sort((a, b) => compare({ ...a, lateFrom: a.head.lateFrom }, { ...b, lateFrom: b.head.lateFrom }));
  return [...running, ...lines.filter(isPast)];
}

/** A round that is over: history, or closed. */
export function isPast({ head: { history, closed } }: CollectionLine): boolean {
  return history || closed;
}

/** A version of a compiled report. */
export interface VersionLine {
  version: number;
  state: 'draft' | 'confirmed';
  at: Instant;
  confirmedAt: Instant | null;
  confirmedBy: string | null;
}

export async function readVersions(db: Queryable, collection: string): Promise<VersionLine[]> {
  return db.rows<VersionLine>(
    `select version, state, at, confirmed_at as "confirmedAt", confirmed_by as "confirmedBy" from rollups
     where collection = $1 order by version`,
    [collection],
  );
}

/** Figures of a rollup by full field id. */
export function figuresById(rollup: Rollup): Map<string, Rollup['figures'][number]> {
  return new Map(rollup.figures.map((figure) => [figure.field, figure]));
}
