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

/** A report with the units whose part it holds beside its own: those that ended and passed it on, also one through another. */
export async function readCovered(db: Queryable, obligation: string): Promise<string[]> {
  const rows = await db.rows<{ name: string }>(
    `with recursive passed as (
         select obligation, heir from unit_passings where heir is not null
         union all select obligation, heir from unit_point_answers where heir is not null),
       way as (
         select p.obligation, 1 as hops from passed p where p.heir = $1
         union select p.obligation, w.hops + 1 from passed p join way w on w.obligation = p.heir where w.hops < 50)
     select u.name from (select distinct obligation from way) w join units u on u.id = split_part(w.obligation, '/', 5) order by u.ord`,
    [obligation],
  );
  return rows.map(({ name }) => name);
}
