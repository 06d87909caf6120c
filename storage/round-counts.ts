import { NO_COUNTS, type RoundCounts } from '../domain/states/round-counts';
import type { Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import { type Queryable, timestamp } from './database';
import { countColumns } from './standing';

/**
 * The counts of rounds by id; rounds without obligations are absent. Used by pages, mails, letters, the API and the
 * command line, so that they all show the same numbers.
 * @param units only the reports of these units; null: of all
 * @example (await readRoundCounts(database, [round], at)).get(round)?.sent
 */
export async function readRoundCounts(
  db: Queryable,
  ids: readonly string[],
  at: Instant,
  units: readonly UnitId[] | null = null,
): Promise<Map<string, RoundCounts>> {
  const ofUnits = units === null ? '' : 'and o.unit = any($3)';
  const rows = await db.rows<RoundCounts & { collection: string }>(
    `select o.collection, ${countColumns('o', '$2')} from obligations o
     where o.collection = any($1) ${ofUnits} group by o.collection`,
    [ids, timestamp(at), ...(units === null ? [] : [units])],
  );
  return new Map(rows.map(({ collection, ...counts }) => [collection, counts]));
}

/** The counts of one round; all 0 without obligations. */
export async function countsOfRound(db: Queryable, id: string, at: Instant): Promise<RoundCounts> {
  return (await readRoundCounts(db, [id], at)).get(id) ?? NO_COUNTS;
}
