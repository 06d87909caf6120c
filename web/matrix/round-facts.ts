import type { Queryable } from '../../storage/database';
import type { StandingRow } from '../../storage/standing';

/** The facts of a round that the state of its obligations depends on. */
export type RoundFact = Pick<StandingRow, 'periodFrom' | 'eventOn' | 'activatedAt' | 'ladder' | 'roundLateFrom'>;

/** By collection. */
export type RoundFactsById = ReadonlyMap<string, RoundFact>;

/** The facts of the rounds, read once: with each obligation they would be most of what comes from PostgreSQL. */
export async function readRoundFacts(db: Queryable, collections: readonly string[]): Promise<RoundFactsById> {
  const rows = await db.rows<RoundFact & { id: string }>(
    `select id, period ->> 'from' as "periodFrom", event_on as "eventOn", activated_at as "activatedAt", ladder, late_from as "roundLateFrom"
     from collections where id = any($1)`,
    [collections],
  );
  return new Map(rows.map(({ id, ...fact }) => [id, fact]));
}
