import { dayOf, type Instant } from '../domain/time/time';
import type { UnitId } from '../domain/units/unit';
import type { Queryable } from './database';

/**
 * The name of a unit `u` on a day: what was sent or compiled then keeps the name of that time.
 * @param day SQL of a date
 */
export const nameOnSql = (u: string, day: string): string =>
  `coalesce((select f.name from former_units f where f.unit = ${u}.id and f.until >= ${day} order by f.until limit 1), ${u}.name)`;

/** The names that units had at an instant. */
export async function readNamesAt(db: Queryable, units: readonly UnitId[], at: Instant): Promise<Map<UnitId, string>> {
  const rows = await db.rows<{ id: UnitId; name: string }>(
    `select u.id, ${nameOnSql('u', '$2::date')} as name from units u where u.id = any($1)`,
    [units, dayOf(at)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
