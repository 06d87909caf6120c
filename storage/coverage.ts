import { type CoveredReport, coverage } from '../domain/successions/coverage';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from './database';

/**
 * Whom the reports of a round cover beside their own unit: units that ended and whose report passed to it, also from the rounds of other
 * superiors. Empty where nothing passed.
 */
export async function readCoverage(db: Queryable, collection: string): Promise<Map<UnitId, UnitId[]>> {
  const rows = await db.rows<CoveredReport & { here: boolean }>(
    `with beside as (
       select b.id from collections c join collections b using (plan, requirement, period_id) where c.id = $1)
     select o.unit, o.state, o.successor, o.collection = $1 as here from obligations o join units u on u.id = o.unit
     where o.collection in (select id from beside)
       and exists (select from obligations p where p.collection in (select id from beside) and p.state = 'ended' and p.successor is not null)
     order by u.ord`,
    [collection],
  );
  const here = new Set(rows.flatMap((row) => (row.here ? row.unit : [])));
  return new Map([...coverage(rows)].filter(([unit]) => here.has(unit)));
}
